package findings.classifier.model.features;

import static org.assertj.core.api.Assertions.assertThat;

import findings.classifier.model.SentenceInContext;
import findings.classifier.model.SentenceKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentWordsTest {
    @Test
    void aNeighbourIsTheSentenceAtTheNextPlaceOfTheDocument() {
        DocumentWords words = new DocumentWords(List.of(at(3), at(4), at(5)));

        assertThat(words.neighbour(1, -1)).isZero();
        assertThat(words.neighbour(1, 1)).isEqualTo(2);
        assertThat(words.neighbour(0, 2)).isEqualTo(2);
    }

    @Test
    void whereSentencesAreLackingThereIsNoNeighbour() {
        DocumentWords words = new DocumentWords(List.of(at(3), at(7)));

        assertThat(words.neighbour(1, -1)).isEqualTo(-1);
        assertThat(words.neighbour(0, 1)).isEqualTo(-1);
    }

    @Test
    void aNeighbourTwoPlacesOffIsFoundAcrossAGap() {
        DocumentWords words = new DocumentWords(List.of(at(3), at(5)));

        assertThat(words.neighbour(1, -2)).isZero();
        assertThat(words.neighbour(1, -1)).isEqualTo(-1);
    }

    @Test
    void aListUnderTheHeadingIsToldFromTheTextBehindIt() {
        DocumentWords words = new DocumentWords(List.of(
                under("What needs to improve", SentenceKind.BULLET, 0),
                under("What needs to improve", SentenceKind.PARA, 1),
                under("Headline findings", SentenceKind.PARA, 2)));

        assertThat(List.of(words.run(0), words.run(1), words.run(2))).doesNotHaveDuplicates();
    }

    private static SentenceInContext at(int position) {
        return under("", SentenceKind.PARA, position);
    }

    private static SentenceInContext under(String heading, SentenceKind kind, int position) {
        return new SentenceInContext("Visits are timely.", heading, kind, position);
    }
}
