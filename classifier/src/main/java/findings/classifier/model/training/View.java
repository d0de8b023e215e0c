package findings.classifier.model.training;

import findings.classifier.model.features.DocumentWords;

/**
 * A document, or part of it, with labelled sentences among its own.
 *
 * @param words the words of its sentences
 * @param labelled which of the document's labelled sentences it holds, by their number
 * @param places where these stand among its sentences
 */
record View(DocumentWords words, int[] labelled, int[] places) {

    /** In what surroundings sentences are shown. */
    enum Kind {
        /** All sentences, as the labels' source has them. */
        WHOLE("in their whole documents"),
        /** Those drawn at random alone, in short runs, as a reader sees them who has no more. */
        EXCERPT("among themselves"),
        /** All sentences, as the pipeline reads the document. */
        READ("in their documents as they are read");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
