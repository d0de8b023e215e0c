/** From a document to a letter: its facts, and its text as blocks under their headings. */
package findings.ingest.letter;
