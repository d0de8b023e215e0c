package findings.ingest.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import findings.events.Block;
import findings.events.BlockKind;
import findings.events.Heading;
import findings.ingest.document.Document;
import findings.ingest.letter.LetterReader;
import findings.ingest.pdf.TestPdf;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters on focused and monitoring visits, which the corpus lacks: as text, and printed. */
class VisitLettersAsPdfTest {
    private static final LetterReader READER = new LetterReader(TestLetters.register());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "focused-visit-2018",
                "focused-visit-2021-remote",
                "monitoring-visit-2016",
                "monitoring-visit-2019",
            })
    void aVisitLetterHasTheSameBlocksAsTextAndPrinted(String name) throws Exception {
        String letter = TestLetters.text("letters/" + name + ".txt");

        List<Block> blocks = blocks(name + ".txt", letter.getBytes(StandardCharsets.UTF_8));

        assertThat(blocks("letter.pdf", printed(letter)))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("page")
                .containsExactlyElementsOf(blocks);
    }

    @Test
    void ofAFocusedVisitTheFrameIsLeftOut() throws Exception {
        String letter = TestLetters.text("letters/focused-visit-2018.txt");

        assertThat(blocks("letter.pdf", printed(letter)))
                .extracting(block -> headings(block), Block::getKind, Block::getText)
                .containsExactly(
                        tuple(
                                List.of(),
                                BlockKind.PARA,
                                "Following the recent focused visit to Ashmere City Council, I am writing to summarise"
                                        + " the findings. The visit took place on 6 and 7 February 2018. The"
                                        + " inspectors were Helga Marsh, HMI, and Owen Tull, HMI."),
                        tuple(
                                List.of(),
                                BlockKind.PARA,
                                "Inspectors looked at the local authority’s arrangements for achieving permanence for"
                                        + " children in care."),
                        tuple(
                                List.of("Overview"),
                                BlockKind.PARA,
                                "The council was judged good at its last inspection in 2015, and leadership was"
                                        + " outstanding. Leaders know their services well."),
                        tuple(
                                List.of("What needs to improve in this area of social work practice"),
                                BlockKind.BULLET,
                                "The timeliness of life-story work."),
                        tuple(
                                List.of("Findings"),
                                BlockKind.BULLET,
                                "Social workers visit children often and know them well."),
                        tuple(
                                List.of("Findings"),
                                BlockKind.PARA,
                                "Ofsted will take the findings from this focused visit into account when planning your"
                                        + " next inspection or visit."));
    }

    private static List<Block> blocks(String name, byte[] file) throws Exception {
        return READER.read(new Document(name, file), GivenFacts.NONE).letter().getBlocks();
    }

    private static List<String> headings(Block block) {
        return block.getHeadings().stream().map(Heading::getText).toList();
    }

    /** The letter on pages: what stands on one line without a full stop below the salutation is bold. */
    private static byte[] printed(String letter) {
        TestPdf pdf = new TestPdf();
        boolean greeted = false;
        for (String paragraph : letter.strip().split("\n\\s*\n")) {
            String[] lines = paragraph.split("\n");
            boolean heading = greeted && lines.length == 1 && !paragraph.matches("(?s).*[.,:;]|• .*|Yours .*");
            if (heading) {
                pdf.heading(paragraph);
            } else if (lines[0].startsWith("• ")) {
                printItems(pdf, lines);
            } else {
                pdf.paragraph(lines);
            }
            greeted |= paragraph.startsWith("Dear ");
            if (pdf.isNearlyFull()) {
                pdf.newPage();
            }
        }
        return pdf.bytes();
    }

    private static void printItems(TestPdf pdf, String[] lines) {
        for (String line : lines) {
            if (line.startsWith("• ")) {
                pdf.item("•", line.substring(2));
            } else {
                pdf.hung(line.strip());
            }
        }
    }
}
