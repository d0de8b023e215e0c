/** What every service is besides its work, and ingest, classifier and aggregator would else each say again. */
package findings.service;
