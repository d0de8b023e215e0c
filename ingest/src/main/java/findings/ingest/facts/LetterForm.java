package findings.ingest.facts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms in which the inspectorate writes, recognised by their titles. */
enum LetterForm {
    SIF,
    ILACS,
    JTAI,
    FOCUSED_VISIT,
    MONITORING_VISIT,
    OTHER;

    private static final FormPatterns PATTERNS = FormPatterns.load();

    private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /**
     * A form found on a document.
     *
     * @param form the form
     * @param start where its title begins in the text
     * @param end where the recognised part of its title ends
     */
    record Found(LetterForm form, int start, int end) {}

    /** The form whose title comes first in the document, where it is of any. */
    static Optional<Found> of(LetterText letter) {
        String head = letter.head();
        Found first = null;
        for (LetterForm form : values()) {
            for (Pattern title : form.patterns("title")) {
                Matcher matcher = title.matcher(head);
                if (matcher.find() && (first == null || matcher.start() < first.start()) && form.isProvedBy(head)) {
                    first = new Found(form, matcher.start(), matcher.end());
                }
            }
        }
        return Optional.ofNullable(first);
    }

    private boolean isProvedBy(String head) {
        return patterns("proof").stream().anyMatch(proof -> proof.matcher(head).find());
    }

    /** What stands before the days of the visit, the surest first. */
    List<Pattern> visitLeadIns() {
        return patterns("dates");
    }

    /** What stands before the day of publication. */
    static List<Pattern> publicationLeadIns() {
        return PATTERNS.of("any published");
    }

    /** Whether it is addressed to somebody and dated, and has no title page. */
    boolean isLetter() {
        return this == JTAI || this == FOCUSED_VISIT || this == MONITORING_VISIT;
    }

    private List<Pattern> patterns(String use) {
        return PATTERNS.of(id + " " + use);
    }
}
