package findings.classifier.model.training;

import findings.classifier.model.BaseModel;
import findings.classifier.model.Decision;
import findings.classifier.model.FindingModel;
import findings.classifier.model.Likelihoods;
import findings.classifier.model.Outputs;
import findings.classifier.model.SecondStage;
import findings.classifier.model.evaluation.Judged;
import findings.classifier.model.evaluation.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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
    private static final int NETWORKS = 3;

    private final Outputs outputs;
    private final List<TrainingDocument> documents;
    private final int[] folds;
    private final Consumer<String> progress;

    private ModelTraining(Material material, Consumer<String> progress) {
        TreeSet<String> themes = new TreeSet<>();
        material.labelled().forEach(sentence -> themes.addAll(sentence.themes()));
        outputs = new Outputs(List.copyOf(themes));
        documents = TrainingDocument.of(material);
        this.progress = progress;
        int[] order = Shuffle.identity(documents.size());
        Shuffle.shuffle(order, new Random(DEAL));
        folds = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            folds[order[i]] = i % FOLDS;
        }
    }

    /**
     * Learns a model.
     *
     * @param material what from
     * @param progress told what is being done
     * @return the model
     */
    public static FindingModel learn(Material material, Consumer<String> progress) {
        return new ModelTraining(material, progress).learn();
    }

    private FindingModel learn() {
        progress.accept(documents.size() + " documents");
        BaseModel[] bases = new BaseModel[FOLDS + 1];
        IntStream.rangeClosed(0, FOLDS).parallel().forEach(fold -> {
            List<TrainingDocument> known = fold == FOLDS ? documents : allBut(fold);
            bases[fold] = new BaseTrainer(known, outputs).train(NETWORKS);
            progress.accept("first stage " + (fold + 1) + " of " + (FOLDS + 1));
        });
        List<List<ContextExample>> examples = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<ContextExample> own = new ArrayList<>();
            for (int d = 0; d < folds.length; d++) {
                if (folds[d] == fold) {
                    own.addAll(ContextExample.of(documents.get(d), bases[fold], outputs));
                }
            }
            examples.add(own);
        }
        SecondStage[] stages = new SecondStage[FOLDS + 1];
        IntStream.rangeClosed(0, FOLDS).parallel().forEach(fold -> {
            List<ContextExample> known = new ArrayList<>();
            for (int f = 0; f < FOLDS; f++) {
                if (f != fold) {
                    known.addAll(examples.get(f));
                }
            }
            stages[fold] = new SecondStageTrainer(outputs).train(known);
            progress.accept("second stage " + (fold + 1) + " of " + (FOLDS + 1));
        });
        Decision decision = decision(examples, stages);
        return FindingModel.of(bases[FOLDS], stages[FOLDS], decision);
    }

    /** Learns how to decide from the folds, each judged by what was learned from the others, and tells how good that is. */
    private Decision decision(List<List<ContextExample>> examples, SecondStage[] stages) {
        List<ContextExample> judged = new ArrayList<>();
        List<Likelihoods> likely = new ArrayList<>();
        DecisionTuning tuning = new DecisionTuning(outputs);
        for (int fold = 0; fold < FOLDS; fold++) {
            for (ContextExample example : examples.get(fold)) {
                Likelihoods said = stages[fold].of(example.around(), example.index());
                tuning.add(example.sentence(), said);
                judged.add(example);
                likely.add(said);
            }
        }
        Decision decision = tuning.tune();
        for (View.Kind view : View.Kind.values()) {
            List<Judged> random = new ArrayList<>();
            for (int i = 0; i < judged.size(); i++) {
                ContextExample example = judged.get(i);
                if (!example.sentence().hard() && example.view() == view) {
                    random.add(new Judged(example.sentence(), decision.labels(likely.get(i), outputs)));
                }
            }
            if (!random.isEmpty()) {
                progress.accept("by cross-validation, sentences drawn at random, " + view + ":\n"
                        + new Report(random, decision.certainFrom()).text());
            }
        }
        return decision;
    }

    private List<TrainingDocument> allBut(int fold) {
        return IntStream.range(0, folds.length)
                .filter(d -> folds[d] != fold)
                .mapToObj(documents::get)
                .toList();
    }
}
