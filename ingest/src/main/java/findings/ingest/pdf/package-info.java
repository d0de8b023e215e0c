/** Reads PDF files: by their tags where these are sound, by type, size and position where not. */
package findings.ingest.pdf;
