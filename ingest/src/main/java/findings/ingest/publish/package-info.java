/**
 * From a document to the topic: letters are published once, replaced when they change, withdrawn on request, and
 * what cannot be read is published as rejected.
 */
package findings.ingest.publish;
