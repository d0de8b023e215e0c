/** Reads documents, and publishes them as letters. */
package findings.ingest;
