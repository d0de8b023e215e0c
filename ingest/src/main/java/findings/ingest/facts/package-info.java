/** The facts of a letter: council, kind of visit, dates, lead inspector and judgements. */
package findings.ingest.facts;
