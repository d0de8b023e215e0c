package findings.ingest.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OutdentedItemsTest {
    private static final float LABEL = 71;
    private static final float TEXT = 99;

    @Test
    void aSecondItemTypedIntoTheFirstIsParted() {
        Paragraph glued = paragraph(
                line(TEXT, 100, "belonging, and the homes in which they live are stable."),
                line(LABEL, 130, "23. Care plans in Ashmere are up to date, and reviews are"),
                line(TEXT, 145, "well attended."));

        List<Paragraph> parted = part(glued);

        assertThat(parted).hasSize(2);
        assertThat(parted.get(0).tag()).isEqualTo(Tag.CONTINUATION);
        assertThat(parted.get(0).lines()).containsExactly(glued.lines().get(0));
        assertThat(parted.get(1).tag()).isEqualTo(Tag.PARAGRAPH);
        assertThat(parted.get(1).lines())
                .containsExactly(glued.lines().get(1), glued.lines().get(2));
    }

    @Test
    void aFigureWhereTheTextStandsPartsNothing() {
        Paragraph whole = paragraph(
                line(TEXT, 100, "services for those who are over the age of"), line(TEXT, 115, "18. They come late."));

        assertThat(part(whole)).containsExactly(whole);
    }

    @Test
    void aLineOfWordsLeftOfTheOneBeforePartsNothing() {
        Paragraph indented =
                paragraph(line(TEXT, 100, "The first line is indented and the"), line(LABEL, 115, "second is not."));

        assertThat(part(indented)).containsExactly(indented);
    }

    private static List<Paragraph> part(Paragraph paragraph) {
        return OutdentedItems.part(List.of(paragraph), new LineText(new Vocabulary(List.of())));
    }

    private static Paragraph paragraph(Line... lines) {
        return new Paragraph(Tag.CONTINUATION, 0, null, List.of(lines));
    }

    private static Line line(float left, float baseline, String text) {
        Style style = Style.of(12, false, false);
        return new Line(List.of(new Run(text, 5, left, 500, baseline, style, 3, Run.UNMARKED, false)));
    }
}
