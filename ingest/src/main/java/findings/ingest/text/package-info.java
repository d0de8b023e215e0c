/** Reads plain text: an article without what a copied page has around it. */
package findings.ingest.text;
