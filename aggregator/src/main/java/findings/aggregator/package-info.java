/** The aggregator: classified letters in, trend tables out, and queries over them. */
package findings.aggregator;
