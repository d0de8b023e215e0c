/** The documents that letters were read from, kept so that they can be read again when the reader has improved. */
package findings.ingest.original;
