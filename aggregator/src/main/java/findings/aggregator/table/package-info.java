/** The tables that every instance holds whole, so that any instance answers any query. */
package findings.aggregator.table;
