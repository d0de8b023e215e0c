/**
 * Decides what each sentence of a letter reports: a strength, an area for development, both or neither, and on which
 * themes. {@link findings.classifier.model.FindingModel} is the way in.
 */
package findings.classifier.model;
