package findings.classifier.model;

import findings.classifier.model.label.LabelFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Prints how many sentences a second the shipped model labels on one core, whole documents at a time. */
final class SpeedFigure {
    private static final int ROUNDS = 5;

    private SpeedFigure() {}

    /**
     * Measures.
     *
     * @param arguments the corpus's file of sentences
     * @throws IOException where it cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        List<List<SentenceInContext>> documents =
                List.copyOf(LabelFile.documents(Path.of(arguments[0])).values());
        long start = System.nanoTime();
        FindingModel model = FindingModel.shipped();
        System.out.printf(Locale.ROOT, "loaded in %d ms%n", (System.nanoTime() - start) / 1_000_000);
        for (int round = 0; round < ROUNDS; round++) {
            int sentences = 0;
            start = System.nanoTime();
            for (List<SentenceInContext> document : documents) {
                sentences += model.label(document).size();
            }
            System.out.printf(
                    Locale.ROOT, "%.0f sentences a second%n", sentences / ((System.nanoTime() - start) / 1e9));
        }
    }
}
