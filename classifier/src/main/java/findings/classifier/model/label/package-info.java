/** Sentences with the labels that a reader gave them, as files hold them. */
package findings.classifier.model.label;
