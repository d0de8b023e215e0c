package findings.classifier.model;

import static org.assertj.core.api.Assertions.assertThat;

import findings.classifier.model.features.DocumentWords;
import findings.classifier.model.features.FeatureExtractor;
import findings.classifier.model.features.FeatureKeys;
import findings.events.BlockKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SourceTest {
    private static final int WORDS = 6;

    private final FeatureKeys features = new FeatureKeys();

    @Test
    void wordsBelongToTheThirdOfTheSentenceInWhichTheyStand() {
        extract(0, "Caseloads remain high and visits late");

        List<Source> ofWords = new ArrayList<>();
        for (int i = 0; i < features.size(); i++) {
            if (features.ownWords(i) && features.firstWord(i) == features.lastWord(i)) {
                assertThat(Source.of(features, i, WORDS).ordinal()).isEqualTo(features.firstWord(i) / 2);
                ofWords.add(Source.of(features, i, WORDS));
            }
        }
        assertThat(ofWords).contains(Source.START, Source.MIDDLE, Source.END);
    }

    @Test
    void whatStandsAroundASentenceIsKeptApart() {
        extract(1, "Visits are late.", "Caseloads remain high and visits late", "Plans drift.");

        assertThat(sources()).isEqualTo(EnumSet.allOf(Source.class));
    }

    @Test
    void aSentenceAloneHasNothingBeforeAndBehind() {
        extract(0, "Caseloads remain high and visits late");

        assertThat(sources()).doesNotContain(Source.BEFORE, Source.AFTER);
    }

    private void extract(int index, String... texts) {
        List<SentenceInContext> sentences = new ArrayList<>();
        for (String text : texts) {
            sentences.add(new SentenceInContext(text, "Workforce", BlockKind.PARA, sentences.size()));
        }
        new FeatureExtractor().extract(new DocumentWords(sentences), index, features);
    }

    private Set<Source> sources() {
        Set<Source> sources = EnumSet.noneOf(Source.class);
        for (int i = 0; i < features.size(); i++) {
            sources.add(Source.of(features, i, WORDS));
        }
        return sources;
    }
}
