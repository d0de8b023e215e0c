/** From a letter to a classified letter: its sentences with their labels, whom they are about and their weight. */
package findings.classifier.letter;
