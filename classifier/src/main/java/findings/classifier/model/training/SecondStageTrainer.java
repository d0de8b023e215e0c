package findings.classifier.model.training;

import findings.classifier.model.Likelihoods;
import findings.classifier.model.Outputs;
import findings.classifier.model.Perceptron;
import findings.classifier.model.PolarityFeatures;
import findings.classifier.model.Probabilities;
import findings.classifier.model.SecondStage;
import findings.classifier.model.ThemeFeatures;
import findings.classifier.model.label.LabelledSentence;
import java.util.List;
import java.util.Random;

/** Learns the {@link SecondStage}. */
final class SecondStageTrainer {
    private static final long SEED = 1;
    private static final int PASSES = 12;
    private static final int BATCH = 128;
    private static final double RATE = 3e-3;
    private static final int RISE = 50;

    private static final int POLARITY_HIDDEN = 32;
    private static final float POLARITY_HIDE = 0.3f;
    private static final float POLARITY_DECAY = 1e-2f;
    private static final int THEME_HIDDEN = 48;
    private static final float THEME_HIDE = 0.2f;
    private static final float THEME_DECAY = 1e-3f;
    private static final float AMONG_SHARE = 0.5f;

    /** Sentences drawn because a model was unsure of them are not as letters hold them. */
    private static final float HARD_SHARE = 0.5f;

    private final Outputs outputs;
    private final Random random = new Random(SEED);

    SecondStageTrainer(Outputs outputs) {
        this.outputs = outputs;
    }

    /**
     * Learns.
     *
     * @param examples labelled sentences of documents that the first stage had not seen
     * @return the second stage
     */
    SecondStage train(List<ContextExample> examples) {
        PerceptronTrainer polarity = new PerceptronTrainer(
                PolarityFeatures.size(outputs),
                POLARITY_HIDDEN,
                Likelihoods.POLARITIES,
                POLARITY_HIDE,
                POLARITY_DECAY,
                random);
        PerceptronTrainer theme =
                new PerceptronTrainer(ThemeFeatures.size(outputs), THEME_HIDDEN, 2, THEME_HIDE, THEME_DECAY, random);
        List<ContextExample> findings =
                examples.stream().filter(each -> each.sentence().finding()).toList();
        return new SecondStage(
                train(polarity, examples, (example, share) -> polarity(polarity, example, share)),
                train(theme, findings, (example, share) -> theme(theme, example, share)));
    }

    private interface Lesson {
        void learn(ContextExample example, float share);
    }

    private Perceptron train(PerceptronTrainer trainer, List<ContextExample> examples, Lesson lesson) {
        int[] order = Shuffle.identity(examples.size());
        int steps = PASSES * ((order.length + BATCH - 1) / BATCH);
        Schedule schedule = new Schedule(RATE, RISE, steps);
        int step = 0;
        for (int pass = 0; pass < PASSES; pass++) {
            Shuffle.shuffle(order, random);
            for (int from = 0; from < order.length; from += BATCH) {
                int to = Math.min(order.length, from + BATCH);
                for (int i = from; i < to; i++) {
                    ContextExample example = examples.get(order[i]);
                    lesson.learn(example, (example.sentence().hard() ? HARD_SHARE : 1) / (to - from));
                }
                trainer.step(schedule.at(step), ++step);
            }
        }
        return trainer.learned();
    }

    private static void polarity(PerceptronTrainer trainer, ContextExample example, float share) {
        float[] row = PolarityFeatures.of(example.around(), example.index());
        PerceptronTrainer.Pass pass = trainer.new Pass(row, PolarityFeatures.start(example.around(), example.index()));
        float[] slopes = pass.scores;
        Probabilities.choice(slopes, 0);
        LabelledSentence sentence = example.sentence();
        slopes[Likelihoods.polarity(sentence.strength(), sentence.area())] -= 1;
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] *= share;
        }
        pass.back(slopes);
    }

    private void theme(PerceptronTrainer trainer, ContextExample example, float share) {
        float[][] rows = ThemeFeatures.of(example.around(), example.index());
        PerceptronTrainer.Pass[] passes = new PerceptronTrainer.Pass[rows.length];
        float[] main = new float[rows.length];
        for (int t = 0; t < rows.length; t++) {
            passes[t] = trainer.new Pass(rows[t], ThemeFeatures.start(example.around(), example.index(), t));
            main[t] = passes[t].scores[ThemeFeatures.MAIN];
        }
        Probabilities.choice(main, 0);
        List<String> themes = example.sentence().themes();
        for (int t = 0; t < rows.length; t++) {
            String id = outputs.themes().get(t);
            float among = Probabilities.yes(passes[t].scores[ThemeFeatures.AMONG]);
            float[] slopes = new float[2];
            slopes[ThemeFeatures.MAIN] = share * (main[t] - (themes.get(0).equals(id) ? 1 : 0));
            slopes[ThemeFeatures.AMONG] = share * AMONG_SHARE * (among - (themes.contains(id) ? 1 : 0));
            passes[t].back(slopes);
        }
    }
}
