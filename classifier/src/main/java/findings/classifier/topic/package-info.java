/** Finds the topics that a sentence is about, by the phrases that the catalogue gives for each. */
package findings.classifier.topic;
