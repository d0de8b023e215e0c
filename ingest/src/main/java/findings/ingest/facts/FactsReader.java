package findings.ingest.facts;

import findings.events.EnumId;
import findings.events.Judgements;
import findings.events.SourceRank;
import findings.events.VisitKind;
import findings.events.council.Council;
import findings.events.council.CouncilRegister;
import findings.events.identity.LetterId;
import findings.ingest.document.Content;
import findings.ingest.document.RejectedDocumentException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads the facts of a letter from what a reader found on the document and what its sender gave. */
public final class FactsReader {
    /** An inspection of five working days or fewer is a short one: how the inspectorate's framework tells them apart. */
    private static final int LONGEST_SHORT_INSPECTION = 5;

    private static final Judgements NONE = new Judgements(null, null, null, null, null, null, null);

    private final CouncilRegister register;
    private final CouncilReader councils;

    /**
     * A reader.
     *
     * @param register the councils that letters may be on
     */
    public FactsReader(CouncilRegister register) {
        this.register = register;
        this.councils = new CouncilReader(register);
    }

    /**
     * Reads the facts of a document. What is given wins over what the document says. A document that is not in the
     * inspectorate's own form is taken as a secondary source, and only where council and kind are given with it.
     *
     * @param content what a reader found on the document
     * @param given the facts that its sender gave
     * @return the facts
     * @throws RejectedDocumentException where the document is no letter ({@code not-a-letter}), is on a council outside
     *     England ({@code not-england}), has dates that cannot be ({@code impossible-date}), or where council, kind or
     *     date are in neither place ({@code no-council}, {@code no-kind}, {@code no-date})
     */
    public LetterFacts read(Content content, GivenFacts given) throws RejectedDocumentException {
        LetterText letter = LetterText.of(content);
        Council givenCouncil =
                given.council().isPresent() ? givenCouncil(given.council().get()) : null;
        Optional<LetterForm.Found> found = LetterForm.of(letter);
        return found.isPresent()
                ? primary(letter, found.get(), givenCouncil, given)
                : secondary(letter, givenCouncil, given);
    }

    private LetterFacts primary(LetterText letter, LetterForm.Found found, Council givenCouncil, GivenFacts given)
            throws RejectedDocumentException {
        Council council = givenCouncil != null ? givenCouncil : councils.read(letter, found);
        LocalDate published = given.publishedOrNull() != null
                ? given.publishedOrNull()
                : VisitDatesReader.published(letter, found).orElse(null);
        VisitDays visit = visit(letter, found, published, given);
        VisitKind kind = given.kindOrNull() != null ? given.kindOrNull() : kind(found.form(), visit);
        return facts(
                council,
                kind,
                visit,
                published,
                LeadInspectorReader.of(letter, found.form()).orElse(null),
                JudgementReader.of(letter, found.form()),
                SourceRank.PRIMARY);
    }

    private LetterFacts secondary(LetterText letter, Council givenCouncil, GivenFacts given)
            throws RejectedDocumentException {
        if (givenCouncil == null || given.kindOrNull() == null) {
            NotEngland.checkText(letter.head());
        }
        if (!SecondarySource.isPlausible(letter)) {
            throw new RejectedDocumentException(
                    "not-a-letter",
                    "The document is no inspection letter, and does not speak of an inspection of children's services."
                            + " Check that it is the right file.");
        }
        if (givenCouncil == null || given.kindOrNull() == null) {
            throw new RejectedDocumentException(
                    "not-a-letter",
                    "The document is not in the form of the inspectorate's letters on children's services. If it is"
                            + " somebody's account of one, such as a news article, give its council and kind of visit"
                            + " with --council and --kind.");
        }
        LocalDate published = given.publishedOrNull() != null
                ? given.publishedOrNull()
                : VisitDatesReader.published(letter).orElse(null);
        return facts(
                givenCouncil, given.kindOrNull(), givenVisit(given, null), published, null, NONE, SourceRank.SECONDARY);
    }

    private Council givenCouncil(String name) throws RejectedDocumentException {
        Optional<Council> council = register.find(name);
        if (council.isEmpty()) {
            NotEngland.checkName(name);
        }
        return council.orElseThrow(() -> new RejectedDocumentException(
                "no-council",
                "'" + name + "' is no council in the register. Give its name, such as Leeds, or its id, such as"
                        + " kingston-upon-hull, with --council."));
    }

    private static VisitDays visit(LetterText letter, LetterForm.Found found, LocalDate published, GivenFacts given)
            throws RejectedDocumentException {
        VisitDays printed = null;
        try {
            printed = VisitDatesReader.visit(letter, found, published).orElse(null);
        } catch (RejectedDocumentException impossible) {
            if (given.visitedOrNull() == null) {
                throw impossible;
            }
            // A given day makes up for one that no calendar has.
        }
        return givenVisit(given, printed);
    }

    /** The days given, completed by the printed ones where only the first or the last is given. */
    private static VisitDays givenVisit(GivenFacts given, VisitDays printedOrNull) throws RejectedDocumentException {
        if (given.visitedOrNull() == null && given.visitedToOrNull() == null) {
            return printedOrNull;
        }
        LocalDate start = given.visitedOrNull();
        LocalDate end = given.visitedToOrNull();
        if (start == null) {
            start = printedOrNull != null && !printedOrNull.start().isAfter(end) ? printedOrNull.start() : end;
        }
        if (end == null) {
            end = printedOrNull != null && !printedOrNull.end().isBefore(start) ? printedOrNull.end() : start;
        }
        if (end.isBefore(start)) {
            throw PrintedDates.impossible("a visit from " + start + " to " + end + " ends before it begins");
        }
        return new VisitDays(List.of(new Days(start, end)));
    }

    private static VisitKind kind(LetterForm form, VisitDays visitOrNull) throws RejectedDocumentException {
        return switch (form) {
            case SIF -> VisitKind.SIF;
            case JTAI -> VisitKind.JTAI;
            case FOCUSED_VISIT -> VisitKind.FOCUSED_VISIT;
            case MONITORING_VISIT -> VisitKind.MONITORING_VISIT;
            case OTHER -> VisitKind.OTHER;
            case ILACS -> {
                if (visitOrNull == null) {
                    throw new RejectedDocumentException(
                            "no-kind",
                            "The document does not say on which days inspectors visited, and so not whether the"
                                    + " inspection was a short one. Give the days with --visited and --visited-to, or the"
                                    + " kind with --kind ilacs-short or --kind ilacs-standard.");
                }
                yield visitOrNull.workingDays() <= LONGEST_SHORT_INSPECTION
                        ? VisitKind.ILACS_SHORT
                        : VisitKind.ILACS_STANDARD;
            }
        };
    }

    private static LetterFacts facts(
            Council council,
            VisitKind kind,
            VisitDays visitOrNull,
            LocalDate publishedOrNull,
            String leadInspectorOrNull,
            Judgements judgements,
            SourceRank rank)
            throws RejectedDocumentException {
        LocalDate start = visitOrNull == null ? null : visitOrNull.start();
        LocalDate end = visitOrNull == null ? null : visitOrNull.end();
        if (start == null && publishedOrNull == null) {
            throw new RejectedDocumentException(
                    "no-date",
                    "The document on " + council.name() + " (" + EnumId.of(kind) + ") says neither when inspectors"
                            + " visited nor when it was published. Give a day with --visited or --published.");
        }
        if (end != null && publishedOrNull != null && publishedOrNull.isBefore(end)) {
            throw PrintedDates.impossible("published on " + publishedOrNull + ", before the visit ended on " + end);
        }
        LetterId id = new LetterId(council.id(), kind, start != null ? start : publishedOrNull);
        return new LetterFacts(id, council, kind, start, end, publishedOrNull, leadInspectorOrNull, judgements, rank);
    }
}
