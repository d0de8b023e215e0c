/** Letters from a watched folder. */
package findings.ingest.folder;
