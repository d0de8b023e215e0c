package findings.ingest.publish;

/** What became of a letter that was read. */
public enum Outcome {
    /** It is new, and published. */
    PUBLISHED,
    /** A letter of the same id stood there and said something else; this one took its place. */
    REPLACED,
    /** The same letter stands there already: nothing was published. */
    UNCHANGED,
    /** It is a secondary source, and the inspectorate's own letter of that id stands there: nothing was published. */
    OUTRANKED;

    /**
     * Whether the topic holds something else than before.
     *
     * @return true where a letter was published
     */
    public boolean changes() {
        return this == PUBLISHED || this == REPLACED;
    }
}
