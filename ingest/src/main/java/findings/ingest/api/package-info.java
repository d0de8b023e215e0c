/** Letters by HTTP. */
package findings.ingest.api;
