package findings.ingest.pdf;

/**
 * Where in a table a paragraph stands.
 *
 * @param table the table's number in the document
 * @param row counted from 0
 * @param column counted from 0
 */
record Cell(int table, int row, int column) {}
