/** Splits the blocks of a letter into sentences. */
package findings.classifier.sentence;
