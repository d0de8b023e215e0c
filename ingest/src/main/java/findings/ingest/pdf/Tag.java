package findings.ingest.pdf;

/** What a paragraph is, by the document's own tags. */
enum Tag {
    HEADING,
    PARAGRAPH,
    LIST_ITEM,
    LABEL,
    /** The rest of the paragraph before, which the tags give as one of its own. */
    CONTINUATION,
    NOTE,
    CONTENTS,
    FIGURE
}
