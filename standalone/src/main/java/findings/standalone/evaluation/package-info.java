/** Measures the whole way from a document to its labelled sentences, against labels. */
package findings.standalone.evaluation;
