package findings.classifier.model.training;

import findings.classifier.model.BaseModel;
import findings.classifier.model.ContextFeatures;
import findings.classifier.model.ContextLayer;
import findings.classifier.model.Decision;
import findings.classifier.model.FindingModel;
import findings.classifier.model.Outputs;
import findings.classifier.model.Probabilities;
import findings.classifier.model.SentenceInContext;
import findings.classifier.model.evaluation.Judged;
import findings.classifier.model.evaluation.Report;
import findings.classifier.model.features.KeyTable;
import findings.classifier.model.features.Words;
import findings.classifier.model.label.LabelFile;
import findings.classifier.model.label.LabelledSentence;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Learns a model from labelled sentences. The same input gives the same bytes.
 *
 * <p>The second stage must see scores as the first stage gives them for documents that it does not know. So the
 * documents are dealt into folds; a first stage learned from the other folds scores each.
 */
public final class ModelTraining {
    private static final int FOLDS = 5;
    private static final long DEAL = 7;
    private static final int NETWORKS_A_FOLD = 1;
    private static final int NETWORKS = 2;
    private static final int STARTS = 60;
    private static final long CONTEXT_SEED = 1;

    /** Sentences drawn because a model was unsure of them are not as letters hold them. */
    private static final float HARD_SHARE = 0.3f;

    private final Outputs outputs;
    private final List<TrainingDocument> documents;
    private final int[] folds;
    private final ContextFeatures features;
    private final Consumer<String> progress;

    private ModelTraining(
            List<LabelledSentence> labelled, Map<String, List<SentenceInContext>> texts, Consumer<String> progress) {
        TreeSet<String> themes = new TreeSet<>();
        labelled.forEach(sentence -> themes.addAll(sentence.themes()));
        outputs = new Outputs(List.copyOf(themes));
        documents = TrainingDocument.of(labelled, texts);
        features = new ContextFeatures(outputs, starts(labelled));
        this.progress = progress;
        int[] order = Shuffle.identity(documents.size());
        Shuffle.shuffle(order, new Random(DEAL));
        folds = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            folds[order[i]] = i % FOLDS;
        }
    }

    /**
     * Learns a model and writes it.
     *
     * @param labels the labelled sentences
     * @param sentencesOrNull all sentences of the documents, for the neighbours of the labelled ones and the words;
     *     null for none
     * @param exceptOrNull labelled sentences of documents from which nothing may be learned; null for none
     * @param output where the model goes
     * @param progress told what is being done
     * @throws IOException where a file cannot be read or written
     */
    public static void run(Path labels, Path sentencesOrNull, Path exceptOrNull, Path output, Consumer<String> progress)
            throws IOException {
        List<LabelledSentence> labelled = LabelFile.labelled(labels);
        Map<String, List<SentenceInContext>> texts =
                sentencesOrNull == null ? new HashMap<>() : LabelFile.documents(sentencesOrNull);
        if (exceptOrNull != null) {
            for (LabelledSentence sentence : LabelFile.labelled(exceptOrNull)) {
                texts.remove(sentence.document());
                labelled.removeIf(each -> each.document().equals(sentence.document()));
            }
        }
        FindingModel model = learn(labelled, texts, progress);
        try (OutputStream out = Files.newOutputStream(output)) {
            model.write(out);
        }
        progress.accept("wrote " + output + ", version " + model.version());
    }

    /**
     * Learns a model.
     *
     * @param labelled the labelled sentences
     * @param texts all sentences of the documents, by document; those of others are not looked at
     * @param progress told what is being done
     * @return the model
     */
    public static FindingModel learn(
            List<LabelledSentence> labelled, Map<String, List<SentenceInContext>> texts, Consumer<String> progress) {
        return new ModelTraining(labelled, texts, progress).learn();
    }

    private FindingModel learn() {
        progress.accept(documents.size() + " documents");
        BaseModel[] bases = new BaseModel[FOLDS + 1];
        IntStream.rangeClosed(0, FOLDS).parallel().forEach(fold -> {
            List<TrainingDocument> known = fold == FOLDS ? documents : allBut(fold);
            bases[fold] = new BaseTrainer(known, outputs).train(fold == FOLDS ? NETWORKS : NETWORKS_A_FOLD);
            progress.accept("first stage " + (fold + 1) + " of " + (FOLDS + 1));
        });
        List<ContextExamples> examples = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            ContextExamples own = new ContextExamples();
            for (int d = 0; d < folds.length; d++) {
                if (folds[d] == fold) {
                    own.add(documents.get(d), bases[fold], features);
                }
            }
            examples.add(own);
        }
        ContextLayer[] layers = new ContextLayer[FOLDS + 1];
        IntStream.rangeClosed(0, FOLDS).parallel().forEach(fold -> {
            ContextExamples known = new ContextExamples();
            for (int f = 0; f < FOLDS; f++) {
                if (f != fold) {
                    known.addAll(examples.get(f));
                }
            }
            layers[fold] = context(known);
            progress.accept("second stage " + (fold + 1) + " of " + (FOLDS + 1));
        });
        List<LabelledSentence> judged = new ArrayList<>();
        List<float[]> probabilities = new ArrayList<>();
        DecisionTuning tuning = new DecisionTuning(outputs);
        for (int fold = 0; fold < FOLDS; fold++) {
            ContextExamples own = examples.get(fold);
            for (int i = 0; i < own.rows().size(); i++) {
                float[] said = layers[fold].scores(own.rows().get(i));
                Probabilities.of(said, outputs);
                tuning.add(own.sentences().get(i), said);
                judged.add(own.sentences().get(i));
                probabilities.add(said);
            }
        }
        Decision decision = tuning.tune();
        List<Judged> random = new ArrayList<>();
        for (int i = 0; i < judged.size(); i++) {
            if (!judged.get(i).hard()) {
                random.add(new Judged(judged.get(i), decision.labels(probabilities.get(i), outputs)));
            }
        }
        progress.accept("by cross-validation, sentences drawn at random, each whole and gapped:\n"
                + new Report(random, decision.certainFrom()).text());
        return FindingModel.of(bases[FOLDS], features, layers[FOLDS], decision);
    }

    private ContextLayer context(ContextExamples known) {
        List<byte[]> targets = known.sentences().stream().map(this::targets).toList();
        float[] shares = new float[targets.size()];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = known.sentences().get(i).hard() ? HARD_SHARE : 1;
        }
        return new ContextTrainer(features.size(), outputs, CONTEXT_SEED).train(known.rows(), targets, shares);
    }

    /** The main theme stays as the first stage chooses it: measured, correcting it made it worse. */
    private byte[] targets(LabelledSentence sentence) {
        byte[] targets = Sample.targets(sentence, outputs);
        Arrays.fill(targets, outputs.main(0), outputs.size(), (byte) 0);
        return targets;
    }

    private List<TrainingDocument> allBut(int fold) {
        return IntStream.range(0, folds.length)
                .filter(d -> folds[d] != fold)
                .mapToObj(documents::get)
                .toList();
    }

    /** The words with which sentences most often start. */
    private static KeyTable starts(List<LabelledSentence> labelled) {
        Map<Long, Integer> counts = new TreeMap<>();
        for (LabelledSentence sentence : labelled) {
            Words words = Words.of(sentence.sentence().text());
            if (words.size() > 0) {
                counts.merge(words.word(0), 1, Integer::sum);
            }
        }
        KeyTable starts = new KeyTable(STARTS);
        counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(STARTS)
                .forEach(entry -> starts.number(entry.getKey()));
        return starts;
    }
}
