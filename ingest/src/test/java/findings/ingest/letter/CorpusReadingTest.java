package findings.ingest.letter;

import static org.assertj.core.api.Assertions.assertThat;

import findings.events.Block;
import findings.events.Heading;
import findings.events.council.CouncilRegister;
import findings.events.testing.Corpus;
import findings.ingest.document.Document;
import findings.ingest.document.Excluded;
import findings.ingest.document.RejectedDocumentException;
import findings.ingest.facts.GivenFacts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Reads all documents of the corpus. */
class CorpusReadingTest {
    private static final LetterReader READER = new LetterReader(CouncilRegister.england());

    private static final Map<Path, Reading> READ = new ConcurrentHashMap<>();

    private static final Pattern WORD = Pattern.compile("\\p{L}+|\\p{N}+");

    /**
     * Words that a plain extraction gives otherwise: it glues two footnote marks to the figures before them, and parts a
     * word that is broken at a line's end.
     */
    private static final int DIFFERING = 20;

    /** Labelled sentences come from a plain extraction: some are glued to a footer, a table or a heading. */
    private static final double FOUND_SHARE = 0.95;

    @Test
    void everyWordIsInExactlyOneBlockOrHeadingOrExclusion() {
        Map<String, Map<String, Integer>> differing = new ConcurrentSkipListMap<>();
        Corpus.documents().parallelStream().forEach(file -> {
            Map<String, Integer> words = balance(bareText(file), texts(read(file)));
            if (!words.isEmpty()) {
                differing.put(name(file), words);
            }
        });

        int sum = differing.values().stream()
                .mapToInt(CorpusReadingTest::differing)
                .sum();

        assertThat(sum).as(differing.toString()).isLessThanOrEqualTo(DIFFERING);
    }

    @Test
    void aBlockThatWereLostOrRepeatedWouldBeSeen() {
        Path file = Corpus.documents().get(0);
        String bare = bareText(file);
        List<String> texts = texts(read(file));
        List<String> lost = texts.subList(1, texts.size());
        List<String> repeated = new ArrayList<>(texts);
        repeated.add(texts.get(0));
        int words = differing(balance("", texts.subList(0, 1)));

        assertThat(words).isPositive();
        assertThat(differing(balance(bare, texts))).isZero();
        assertThat(differing(balance(bare, lost))).isEqualTo(words);
        assertThat(differing(balance(bare, repeated))).isEqualTo(words);
    }

    /** The words that a bare text and what was read of it hold in different numbers: below 0 lost, above 0 repeated. */
    private static Map<String, Integer> balance(String bare, List<String> texts) {
        Map<String, Integer> words = new TreeMap<>();
        count(bare, -1, words);
        texts.forEach(text -> count(text, 1, words));
        words.values().removeIf(count -> count == 0);
        return words;
    }

    private static int differing(Map<String, Integer> words) {
        return words.values().stream().mapToInt(Math::abs).sum();
    }

    @Test
    void labelledSentencesAreFoundInTheBlocks() throws Exception {
        Map<String, String> blocks = new HashMap<>();
        for (Path file : Corpus.documents()) {
            StringBuilder text = new StringBuilder();
            for (Block block : read(file).letter().getBlocks()) {
                text.append(letters(block.getText())).append('|');
            }
            blocks.put(name(file), text.toString());
        }
        int all = 0;
        int found = 0;
        ObjectMapper json = new ObjectMapper();
        for (String labels : List.of("labels/dev.jsonl", "labels/train.jsonl")) {
            for (String line : Files.readAllLines(Corpus.path(labels))) {
                JsonNode sentence = json.readTree(line);
                all++;
                if (blocks.get(sentence.get("document").asString())
                        .contains(letters(sentence.get("text").asString()))) {
                    found++;
                }
            }
        }

        assertThat((double) found / all).isGreaterThanOrEqualTo(FOUND_SHARE);
    }

    private static String bareText(Path file) {
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(file))) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each document is read once. */
    private static Reading read(Path file) {
        return READ.computeIfAbsent(file, CorpusReadingTest::readOnce);
    }

    private static Reading readOnce(Path file) {
        try {
            return READER.read(new Document(file.getFileName().toString(), Files.readAllBytes(file)), GivenFacts.NONE);
        } catch (RejectedDocumentException e) {
            throw new AssertionError(name(file) + " was rejected: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Blocks with their references, each heading once, and exclusions. */
    private static List<String> texts(Reading reading) {
        List<String> texts = new ArrayList<>();
        List<Heading> path = List.of();
        for (Block block : reading.letter().getBlocks()) {
            texts.add(block.getText());
            block.getReference().ifPresent(texts::add);
            int common = 0;
            List<Heading> headings = block.getHeadings();
            while (common < Math.min(path.size(), headings.size())
                    && path.get(common).equals(headings.get(common))) {
                common++;
            }
            headings.subList(common, headings.size()).forEach(heading -> texts.add(heading.getText()));
            path = headings;
        }
        reading.excluded().stream().map(Excluded::text).forEach(texts::add);
        return texts;
    }

    private static void count(String text, int by, Map<String, Integer> words) {
        Matcher word = WORD.matcher(Normalizer.normalize(text.replace("\u00AD", ""), Normalizer.Form.NFKC));
        while (word.find()) {
            words.merge(word.group(), by, Integer::sum);
        }
    }

    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "");
    }

    private static String name(Path file) {
        return file.getParent().getFileName() + "/" + file.getFileName();
    }
}
