/** Measures the model against labelled sentences. */
package findings.classifier.model.evaluation;
