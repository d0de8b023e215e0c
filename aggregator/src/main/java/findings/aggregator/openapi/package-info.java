/** The description of the HTTP interface. */
package findings.aggregator.openapi;
