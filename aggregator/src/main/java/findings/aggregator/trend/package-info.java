/** What visits add up to: pure code from classified letters to trends, as docs/TRENDS.md defines them. */
package findings.aggregator.trend;
