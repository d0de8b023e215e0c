/** Tells by its bytes what a document is, and has it read by the reader for its format. */
package findings.ingest.format;
