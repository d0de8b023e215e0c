package findings.classifier.model;

/**
 * A sentence with what surrounds it.
 *
 * @param text the sentence
 * @param heading the innermost heading above it; empty where there is none
 * @param kind how its block is set
 * @param position its place among all sentences of the document, counted from 0; a gap to the sentence before it
 *     says that sentences are lacking
 */
public record SentenceInContext(String text, String heading, SentenceKind kind, int position) {}
