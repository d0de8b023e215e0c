/**
 * The facts of a letter: council, kind of visit, dates, lead inspector and judgements.
 *
 * <p>{@code letter-forms.txt} says by what titles the inspectorate's forms are known and where each has its dates; a
 * new form begins there. The forms of reports and joint letters are tested on real documents, those of letters on
 * focused and monitoring visits on letters written in their form.
 */
package findings.ingest.facts;
