package findings.classifier.model;

/**
 * What kind of block a sentence stands in: the names of the contract's kinds, without its schemas, which take long to
 * load.
 */
public enum SentenceKind {
    PARA,
    BULLET,
    NUMBERED;

    /**
     * The kind of a name.
     *
     * @param name the name in any case
     * @return the kind; a paragraph where the name is none
     */
    public static SentenceKind of(String name) {
        for (SentenceKind kind : values()) {
            if (kind.name().equalsIgnoreCase(name)) {
                return kind;
            }
        }
        return PARA;
    }
}
