/** Documents as they arrive, and what a reader finds on them, whatever their format. */
package findings.ingest.document;
