/** Carrying letters, their originals and people's corrections from one installation to another, in one file. */
package findings.ingest.archive;
