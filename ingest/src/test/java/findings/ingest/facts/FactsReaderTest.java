package findings.ingest.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import findings.events.Judgements;
import findings.events.SourceRank;
import findings.events.VisitKind;
import findings.events.testing.Corpus;
import findings.ingest.document.Content;
import findings.ingest.document.Element;
import findings.ingest.document.RejectedDocumentException;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactsReaderTest {
    private static final FactsReader READER = new FactsReader(TestLetters.register());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "focused-visit-2018|ashmere|focused-visit|2018-02-06|2018-02-07|2018-03-14|Helga Marsh|||||||",
                "focused-visit-2019-priority-action|northmoor|focused-visit|2019-07-02|2019-07-03|2019-08-05"
                        + "|Iris Ann Dunmore|||||||",
                "focused-visit-2021-remote|calderwick|focused-visit|2021-03-23|2021-03-25|2021-04-21"
                        + "|Tom Bell-Grange|||||||",
                "focused-visit-2024|wexcombe-vale|focused-visit|2024-06-04|2024-06-05|2024-07-09"
                        + "|Anna van der Linde|||||||",
                "monitoring-visit-2016|wexcombe|monitoring-visit|2016-07-05|2016-07-06|2016-08-01|Gus Farrow|||||||",
                "monitoring-visit-2019|ashmere|monitoring-visit|2019-11-27|2019-11-28|2020-01-03|Lena Voss|||||||",
                "monitoring-visit-2023|northmoor|monitoring-visit|2023-10-31|2023-11-01|2023-12-06|Rafe Calder|||||||",
                "monitoring-visit-2025|calderwick|monitoring-visit|2025-01-14|2025-01-15|2025-02-18|Mo Haddad|||||||",
                "jtai-2025|calderwick|jtai|2025-06-30|2025-07-04|2025-09-11||||||||",
                "ilacs-2026-without-overall|wexcombe-vale|ilacs-short|2026-05-11|2026-05-15||Kay Moss"
                        + "||inadequate|requires-improvement|good||outstanding|",
                "ilacs-2022-mixed-order|northmoor|ilacs-standard|2022-04-25|2022-05-06||Paul Reeves"
                        + "|requires-improvement|requires-improvement|inadequate||good||",
                "sif-2014|calderwick|sif|2014-06-03|2014-06-25|2014-08-08|Gus Farrow"
                        + "|requires-improvement|requires-improvement|requires-improvement|good||inadequate|",
                "arrangements-2013|ashmere|other|2013-07-15|2013-07-19|2013-08-21|Edwin Shaw|||||||",
            })
    void aLetterInTheInspectoratesFormSaysItsFacts(String expected) throws RejectedDocumentException {
        String letter = expected.substring(0, expected.indexOf('|'));

        for (Map.Entry<String, Content> content : TestLetters.contents(letter).entrySet()) {
            LetterFacts facts = READER.read(content.getValue(), GivenFacts.NONE);

            assertThat(FactsRow.of(letter, facts)).as(content.getKey()).isEqualTo(expected);
            assertThat(facts.rank()).isEqualTo(SourceRank.PRIMARY);
        }
    }

    @Test
    void theIdIsMadeOfCouncilKindAndFirstDay() throws RejectedDocumentException {
        LetterFacts facts = READER.read(letter("monitoring-visit-2016"), GivenFacts.NONE);

        assertThat(facts.id()).hasToString("wexcombe.monitoring-visit.2016-07-05");
    }

    @Test
    void whatIsGivenWinsOverTheDocument() throws RejectedDocumentException {
        GivenFacts given = new GivenFacts(
                "Calderwick Council",
                VisitKind.MONITORING_VISIT,
                LocalDate.of(2024, 6, 3),
                null,
                LocalDate.of(2024, 7, 10),
                null);

        LetterFacts facts = READER.read(letter("focused-visit-2024"), given);

        assertThat(FactsRow.of("given", facts))
                .isEqualTo("given|calderwick|monitoring-visit|2024-06-03|2024-06-05|2024-07-10"
                        + "|Anna van der Linde|||||||");
    }

    @Test
    void anInspectionOfFiveWorkingDaysRoundABankHolidayIsShort() throws RejectedDocumentException {
        String report = "Inspection of Ashmere local authority children's services\n"
                + "Inspection dates: 3 to 10 May 2022\nThe impact of leaders on social work practice Good";
        String overBankHoliday = report.replace("3 to 10 May 2022", "2 to 9 May 2023");

        assertThat(read(report).kind()).isEqualTo(VisitKind.ILACS_STANDARD);
        assertThat(read(overBankHoliday).kind()).isEqualTo(VisitKind.ILACS_SHORT);
    }

    @Test
    void judgementsAreReadFromTheRowsOfATable() throws RejectedDocumentException {
        List<Element> elements = List.of(
                new Element(
                        Element.Kind.HEADING,
                        1,
                        "Inspection of Ashmere local authority children’s services",
                        List.of(),
                        1),
                new Element(Element.Kind.PARA, 0, "Inspection dates: 6 to 17 March 2023", List.of(), 1),
                row("Judgement", "Grade"),
                row("The impact of leaders on social work practice with children and families", "Good"),
                row("The experiences and progress of children who need help and protection", "Inadequate"),
                row("The experiences and progress of children in care", "Requires improvement to be good"),
                row("The experiences and progress of care leavers", "Outstanding"),
                row("Overall effectiveness", "Requires improvement to be good"),
                new Element(Element.Kind.PARA, 0, "Outstanding work is rare.", List.of(), 1));

        LetterFacts facts = READER.read(new Content("application/pdf", 1, elements, List.of()), GivenFacts.NONE);

        assertThat(FactsRow.of("table", facts))
                .isEqualTo("table|ashmere|ilacs-standard|2023-03-06|2023-03-17|||requires-improvement|good|inadequate"
                        + "|requires-improvement||outstanding|");
    }

    private static Element row(String... cells) {
        return new Element(Element.Kind.TABLE_ROW, 0, String.join("\t", cells), List.of(cells), 1);
    }

    @Test
    void aPausedInspectionIsAsLongAsItsPartsTogether() throws RejectedDocumentException {
        LetterFacts facts = read("Inspection of Ashmere local authority children's services\n"
                + "Inspection dates: 5 to 9 December 2022 and 14 to 15 February 2023\nLead inspector: Jo Sample");

        assertThat(facts.start()).contains(LocalDate.of(2022, 12, 5));
        assertThat(facts.end()).contains(LocalDate.of(2023, 2, 15));
        assertThat(facts.kind()).isEqualTo(VisitKind.ILACS_STANDARD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kent County Council|kent",
                "London Borough of Bexley|bexley",
                "Bournemouth, Christchurch & Poole|bournemouth-christchurch-and-poole",
                "City of York|york",
                "Hull|kingston-upon-hull",
                "Birmingham Children’s Trust|birmingham",
                "the Royal Borough of Kensington and Chelsea|kensington-and-chelsea",
                "North Northamptonshire, by Northamptonshire Children’s Trust|north-northamptonshire",
                "Reading Borough Council|reading",
            })
    void aCouncilIsKnownByEveryName(String nameAndId) throws RejectedDocumentException {
        String[] parts = nameAndId.split("\\|");

        LetterFacts facts = read("Focused visit to " + parts[0] + "\nDear Ms Sample\n"
                + "This letter summarises the findings of the focused visit on 13 and 14 March 2024.");

        assertThat(facts.council().id()).isEqualTo(parts[1]);
        assertThat(facts.start()).contains(LocalDate.of(2024, 3, 13));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Reading|reading",
                "Royal Borough of Windsor and\nMaidenhead|windsor-and-maidenhead",
                "Ofsted\nMetropolitan Borough of\nCalderwick|calderwick",
            })
    void aReportMayNameTheCouncilAboveItsTitle(String linesAndId) throws RejectedDocumentException {
        String[] parts = linesAndId.split("\\|");

        LetterFacts facts = read(parts[0] + "\nInspection of children's social care services\n"
                + "Inspection dates: 3 June 2019 to 14 June 2019\nLead inspector: Jo Sample");

        assertThat(facts.council().id()).isEqualTo(parts[1]);
    }

    @Test
    void anotherVisitNamedInPassingIsNotThisOne() throws RejectedDocumentException {
        LetterFacts facts = read("7 May 2020\nDear Ms Sample\nMonitoring visit of Ashmere children's services\n"
                + "This was the first visit since the council was judged inadequate on 12 March 2019, in a report\n"
                + "published on 2 May 2019. The visit took place on 3 and 4 March 2020.");

        assertThat(facts.start()).contains(LocalDate.of(2020, 3, 3));
        assertThat(facts.published()).contains(LocalDate.of(2020, 5, 7));
    }

    @Test
    void anArticleIsASecondarySourceWithoutJudgements() throws RejectedDocumentException {
        LetterFacts facts = READER.read(
                TestLetters.paragraphs("Ofsted praises Ashmere's social workers\n\nThursday, February 22, 2018\n\n"
                        + "Inspectors found that children are safe.\n\nChildren's services in Ashmere are good."),
                given("Ashmere", VisitKind.FOCUSED_VISIT));

        assertThat(FactsRow.of("article", facts)).isEqualTo("article|ashmere|focused-visit|||2018-02-22||||||||");
        assertThat(facts.rank()).isEqualTo(SourceRank.SECONDARY);
        assertThat(facts.judgements()).isEqualTo(new Judgements(null, null, null, null, null, null, null));
        assertThat(facts.id()).hasToString("ashmere.focused-visit.2018-02-22");
    }

    @ParameterizedTest
    @CsvSource({
        "leeds-focused-visit-2018-news-a.txt, 2018-02-22",
        "leeds-focused-visit-2018-news-b.txt, 2018-02-22",
    })
    void theSeedArticlesAreSecondarySources(String name, LocalDate published)
            throws RejectedDocumentException, IOException {
        String text = Files.readString(Corpus.seed(name));
        GivenFacts given = new GivenFacts("Leeds", VisitKind.FOCUSED_VISIT, null, null, published, null);

        for (Content content : List.of(LineContent.ofText(text), TestLetters.paragraphs(text))) {
            LetterFacts facts = READER.read(content, given);

            assertThat(facts.id()).hasToString("leeds.focused-visit.2018-02-22");
            assertThat(facts.rank()).isEqualTo(SourceRank.SECONDARY);
            assertRejected(content, GivenFacts.NONE, "not-a-letter", "--council and --kind");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            INVOICE No. 4711. To Ashmere Council: 12 chairs, due 30 days net. | not-a-letter | no inspection letter
            School report. Wexcombe Primary School. Inspection dates 4-5 March 2014. Pupils, children, learn well. | not-a-letter | --council and --kind
            Caseloads and outcomes: a paper. We read 40 letters on focused visits to councils; Ofsted writes to children's services. | not-a-letter | --council and --kind
            Cardiff Council. Report of Care Inspectorate Wales on an inspection of children's services. | not-england | not in England
            """)
    void aDocumentThatIsNoLetterIsRefused(String text, String code, String message) {
        assertRejected(LineContent.ofText(text), GivenFacts.NONE, code, message);
    }

    @Test
    void aCouncilOutsideEnglandIsRefused() {
        String letter = "Focused visit to Cardiff children's services\nDear Ms Sample\n"
                + "This letter summarises the findings of the focused visit to Cardiff on 5 March 2024.";

        assertRejected(LineContent.ofText(letter), GivenFacts.NONE, "not-england", "Cardiff");
        assertRejected(LineContent.ofText(letter), given("Glasgow", null), "not-england", "Glasgow");
    }

    @Test
    void whatIsMissingIsAskedForByItsOption() {
        String nowhere = "Focused visit to children's services\nDear Ms Sample\n"
                + "This letter summarises the findings of the focused visit on 5 March 2024.";
        String undated = "Focused visit to Ashmere\nDear Ms Sample\nThis letter summarises the findings.";
        String lengthless = "Inspection of Ashmere local authority children's services\nLead inspector: Jo Sample";

        assertRejected(LineContent.ofText(nowhere), GivenFacts.NONE, "no-council", "--council");
        assertRejected(LineContent.ofText(nowhere), given("Atlantis", null), "no-council", "Atlantis");
        assertRejected(LineContent.ofText(undated), GivenFacts.NONE, "no-date", "--visited or --published");
        assertRejected(LineContent.ofText(lengthless), GivenFacts.NONE, "no-kind", "--visited");
    }

    @Test
    void aTitleThatNamesTwoCouncilsAlikeAsksForOne() {
        String letter = "Focused visit to Ashmere and Calderwick\nDear Ms Sample\n"
                + "This letter summarises the findings of the focused visit on 5 March 2024.";

        assertRejected(LineContent.ofText(letter), GivenFacts.NONE, "no-council", "Ashmere, Calderwick");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            31 February 2024 | month 2
            20 March 2024 to 10 March 2024 | ends before it begins
            45/03/2024 | day 45
            """)
    void impossibleDaysAreRefused(String days, String message) {
        String letter = "Focused visit to Ashmere\nDear Ms Sample\nThis letter summarises the findings of the focused"
                + " visit to Ashmere on " + days + ".";

        assertRejected(LineContent.ofText(letter), GivenFacts.NONE, "impossible-date", message);
    }

    @Test
    void aLetterPublishedBeforeTheVisitEndedIsRefused() {
        String letter = "1 March 2024\nDear Ms Sample\nFocused visit to Ashmere\nThis letter summarises the findings of"
                + " the focused visit to Ashmere on 5 and 6 March 2024.";

        assertRejected(LineContent.ofText(letter), GivenFacts.NONE, "impossible-date", "--published");
    }

    @Test
    void aGivenDayMakesUpForAnImpossibleOne() throws RejectedDocumentException {
        LetterFacts facts = READER.read(
                LineContent.ofText(
                        "Focused visit to Ashmere\nDear Ms Sample\nThis letter summarises the findings of the"
                                + " focused visit to Ashmere on 31 February 2024."),
                new GivenFacts(null, null, LocalDate.of(2024, 2, 28), null, null, null));

        assertThat(facts.start()).contains(LocalDate.of(2024, 2, 28));
        assertThat(facts.end()).contains(LocalDate.of(2024, 2, 28));
    }

    private static LetterFacts read(String text) throws RejectedDocumentException {
        return READER.read(LineContent.ofText(text), GivenFacts.NONE);
    }

    private static Content letter(String name) {
        return TestLetters.contents(name).get("lines");
    }

    private static GivenFacts given(String council, VisitKind kindOrNull) {
        return new GivenFacts(council, kindOrNull, null, null, null, null);
    }

    private static void assertRejected(Content content, GivenFacts given, String code, String message) {
        assertThatThrownBy(() -> READER.read(content, given))
                .isInstanceOfSatisfying(
                        RejectedDocumentException.class,
                        rejection -> assertThat(rejection.code()).isEqualTo(code))
                .hasMessageContaining(message);
    }
}
