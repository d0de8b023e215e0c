/** What the model looks at: the words of a sentence, of its heading and of its neighbours, as sparse vectors. */
package findings.classifier.model.features;
