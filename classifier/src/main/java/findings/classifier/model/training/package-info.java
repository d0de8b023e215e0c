/** Learns the model from labelled sentences. */
package findings.classifier.model.training;
