/** How far the tables that queries are answered from are behind what has come in, and how answers say so. */
package findings.aggregator.freshness;
