package findings.classifier.model;

import findings.classifier.model.Explanation.Place;
import findings.classifier.model.Explanation.Reason;
import findings.classifier.model.features.DocumentWords;
import findings.classifier.model.features.FeatureExtractor;
import findings.classifier.model.features.FeatureKeys;
import findings.classifier.model.features.Vectoriser;
import findings.classifier.model.features.Vocabulary;
import findings.classifier.model.features.Words;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * Says of each sentence of a document what it reports. Safe for use by many threads.
 *
 * <pre>{@code
 * List<Labels> labels = FindingModel.shipped().label(document);
 * }</pre>
 */
public final class FindingModel {
    /** The shipped model, beside this class. */
    private static final String RESOURCE = "findings.model";

    private static final int MAGIC = 0x464d4f44;
    private static final int REASONS = 6;
    private static final int VERSION_BYTES = 4;

    private final String version;
    private final BaseModel base;
    private final ContextFeatures features;
    private final ContextLayer context;
    private final Decision decision;

    private FindingModel(
            String version, BaseModel base, ContextFeatures features, ContextLayer context, Decision decision) {
        this.version = version;
        this.base = base;
        this.features = features;
        this.context = context;
        this.decision = decision;
    }

    /**
     * A model of its parts, with a version that is a hash of what it has learned.
     *
     * @param base the first stage
     * @param features what the second stage looks at
     * @param context the second stage
     * @param decision how probabilities become labels
     * @return the model
     */
    public static FindingModel of(BaseModel base, ContextFeatures features, ContextLayer context, Decision decision) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new FindingModel("", base, features, context, decision).write(bytes);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
            String version = HexFormat.of().formatHex(digest, 0, VERSION_BYTES);
            return new FindingModel(version, base, features, context, decision);
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform can write to memory and has SHA-256", e);
        }
    }

    /**
     * The model that ships, read once.
     *
     * @return the model
     * @throws IllegalStateException where this build holds none
     */
    public static FindingModel shipped() {
        return Shipped.MODEL;
    }

    /** The model's version, which changes with its weights. */
    public String version() {
        return version;
    }

    /** The polarity confidence from which on findings count, so that 97 of 100 that count are right. */
    public double certainFrom() {
        return decision.certainFrom();
    }

    /**
     * Labels a document, or what is given of it.
     *
     * @param document its sentences in order
     * @return their labels in the same order
     */
    public List<Labels> label(List<SentenceInContext> document) {
        List<Labels> learned = label(new DocumentWords(document));
        List<Labels> labels = new ArrayList<>(learned.size());
        for (int i = 0; i < learned.size(); i++) {
            labels.add(PlainAreas.refine(learned.get(i), document.get(i).text(), certainFrom()));
        }
        return labels;
    }

    private List<Labels> label(DocumentWords words) {
        float[][] rows = features.of(words, base.score(words));
        List<Labels> result = new ArrayList<>(rows.length);
        for (float[] row : rows) {
            float[] scores = context.scores(row);
            Probabilities.of(scores, base.outputs());
            result.add(decision.labels(scores, base.outputs()));
        }
        return result;
    }

    /**
     * Says why a sentence is labelled as it is.
     *
     * @param document the document's sentences in order
     * @param index which of them
     * @return the words and the context that decided
     */
    public Explanation explain(List<SentenceInContext> document, int index) {
        DocumentWords words = new DocumentWords(document);
        Labels labels = label(document).get(index);
        Outputs outputs = base.outputs();
        FeatureKeys keys = new FeatureKeys();
        new FeatureExtractor().extract(words, index, keys);
        Vectoriser vectoriser = base.linear().vectoriser();
        vectoriser.read(keys);
        List<Reason> theme = labels.finding()
                ? reasons(
                        words,
                        index,
                        keys,
                        vectoriser,
                        outputs.main(outputs.themes().indexOf(labels.themes().get(0))))
                : List.of();
        return new Explanation(
                labels,
                reasons(words, index, keys, vectoriser, Outputs.STRENGTH),
                reasons(words, index, keys, vectoriser, Outputs.AREA),
                theme);
    }

    private List<Reason> reasons(
            DocumentWords words, int index, FeatureKeys features, Vectoriser vectoriser, int output) {
        List<Reason> all = new ArrayList<>();
        for (int i = 0; i < vectoriser.size(); i++) {
            int origin = vectoriser.origin(i);
            Place place = Place.values()[features.group(origin)];
            double weight = vectoriser.value(i) * base.linear().weight(vectoriser.row(i), output);
            all.add(new Reason(
                    place, text(words, index, place, features.firstWord(origin), features.lastWord(origin)), weight));
        }
        all.sort(Comparator.comparingDouble((Reason reason) -> -Math.abs(reason.weight())));
        return all.subList(0, Math.min(REASONS, all.size()));
    }

    private static String text(DocumentWords words, int index, Place place, int first, int last) {
        int sentence = switch (place) {
            case SENTENCE, HEADING -> index;
            case SENTENCE_BEFORE -> words.neighbour(index, -1);
            case SECOND_SENTENCE_BEFORE -> words.neighbour(index, -2);
            case SENTENCE_AFTER -> words.neighbour(index, 1);
        };
        Words split = place == Place.HEADING ? words.heading(sentence) : words.text(sentence);
        String text = place == Place.HEADING
                ? words.sentence(sentence).heading()
                : words.sentence(sentence).text();
        return split.size() == 0 ? "" : text.substring(split.start(first), split.end(last));
    }

    /**
     * Writes the model, the same bytes for the same model.
     *
     * @param stream where to
     * @throws IOException where that fails
     */
    public void write(OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(stream);
        out.writeInt(MAGIC);
        out.writeUTF(version);
        out.writeInt(base.outputs().themes().size());
        for (String theme : base.outputs().themes()) {
            out.writeUTF(theme);
        }
        base.linear().write(out);
        base.vocabulary().write(out);
        out.writeInt(base.networks().size());
        for (SentenceNetwork network : base.networks()) {
            network.write(out);
        }
        features.write(out);
        context.write(out);
        decision.write(out);
        out.flush();
    }

    /**
     * Reads a model.
     *
     * @param stream what {@link #write} wrote
     * @return the model
     * @throws IOException where that fails, or it is no model
     */
    public static FindingModel read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(stream, 1 << 16));
        if (in.readInt() != MAGIC) {
            throw new IOException("this is no findings model; one is written by the command 'findings train'");
        }
        String version = in.readUTF();
        int themes = in.readInt();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < themes; i++) {
            ids.add(in.readUTF());
        }
        Outputs outputs = new Outputs(ids);
        LinearLayer linear = LinearLayer.read(in);
        Vocabulary vocabulary = Vocabulary.read(in);
        List<SentenceNetwork> networks = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            networks.add(SentenceNetwork.read(in));
        }
        BaseModel base = new BaseModel(linear, vocabulary, networks, outputs);
        ContextFeatures features = ContextFeatures.read(in, outputs);
        return new FindingModel(version, base, features, ContextLayer.read(in), Decision.read(in, outputs));
    }

    private static final class Shipped {
        private static final FindingModel MODEL = read();

        private static FindingModel read() {
            try (InputStream stream = FindingModel.class.getResourceAsStream(RESOURCE)) {
                if (stream == null) {
                    throw new IllegalStateException("this build lacks the model " + RESOURCE
                            + "; make it with 'findings train' and build again");
                }
                return FindingModel.read(stream);
            } catch (IOException e) {
                throw new UncheckedIOException("the model " + RESOURCE + " cannot be read", e);
            }
        }
    }
}
