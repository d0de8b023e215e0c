/** Tables as comma-separated values that spreadsheets and programs read as they are. */
package findings.aggregator.csv;
