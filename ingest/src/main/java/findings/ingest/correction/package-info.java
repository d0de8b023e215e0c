/** The HTTP interface for people's corrections of what the model said. */
package findings.ingest.correction;
