/** Queries by HTTP: councils, their trends, and the findings and letters behind them. */
package findings.aggregator.query;
