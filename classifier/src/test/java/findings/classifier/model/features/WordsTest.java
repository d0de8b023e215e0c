package findings.classifier.model.features;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void caseAndApostrophesMakeNoOtherWord() {
        Words words = Words.of("Children’s CHILDREN'S childrens");

        assertThat(words.size()).isEqualTo(3);
        assertThat(words.word(0)).isEqualTo(words.word(1)).isEqualTo(words.word(2));
    }

    @Test
    void everyFigureIsTheSameWord() {
        Words words = Words.of("1,250 of 14.5");

        assertThat(words.size()).isEqualTo(3);
        assertThat(words.word(0)).isEqualTo(words.word(2));
    }

    @Test
    void aWordKeepsItsPlaceInTheText() {
        String text = "Plans, however, drift.";
        Words words = Words.of(text);

        assertThat(text.substring(words.start(2), words.end(2))).isEqualTo("however");
    }

    @Test
    void kindredWordsShareAStem() {
        Words words = Words.of("assessment assessed plan");

        assertThat(words.stem(0)).isEqualTo(words.stem(1)).isNotEqualTo(words.stem(2));
    }
}
