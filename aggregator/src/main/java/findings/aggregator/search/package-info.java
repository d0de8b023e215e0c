/** Searches the sentences of findings: a text index of each instance, fed from the classified letters. */
package findings.aggregator.search;
