package findings.classifier.model;

import findings.classifier.model.features.DocumentWords;
import findings.classifier.model.features.Vocabulary;
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
    /** So many reasons are given for a sentence's labels at most. */
    public static final int MOST_REASONS = 5;

    /** The shipped model, beside this class. */
    private static final String RESOURCE = "findings.model";

    private static final int MAGIC = 0x464d4f44;
    private static final int VERSION_BYTES = 4;

    private final String version;
    private final BaseModel base;
    private final SecondStage second;
    private final Decision decision;

    private FindingModel(String version, BaseModel base, SecondStage second, Decision decision) {
        this.version = version;
        this.base = base;
        this.second = second;
        this.decision = decision;
    }

    /**
     * A model of its parts, with a version that is a hash of what it has learned.
     *
     * @param base the first stage
     * @param second the second stage
     * @param decision how probabilities become labels
     * @return the model
     */
    public static FindingModel of(BaseModel base, SecondStage second, Decision decision) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new FindingModel("", base, second, decision).write(bytes);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
            String version = HexFormat.of().formatHex(digest, 0, VERSION_BYTES);
            return new FindingModel(version, base, second, decision);
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
        Surroundings around = new Surroundings(words, base.score(words), base.outputs());
        List<Labels> result = new ArrayList<>(around.size());
        for (int i = 0; i < around.size(); i++) {
            result.add(decision.labels(second.of(around, i), base.outputs()));
        }
        return result;
    }

    /**
     * Says why sentences are labelled as they are.
     *
     * @param document the document's sentences in order
     * @param labels what was said of them, in the same order
     * @return for each, the words and the context that decided, at most {@link #MOST_REASONS}, such as {@code area: "too high"}
     */
    public List<List<String>> reasons(List<SentenceInContext> document, List<Labels> labels) {
        Reasons reasons = new Reasons(new DocumentWords(document), base.linear(), base.outputs());
        List<List<String>> result = new ArrayList<>(labels.size());
        for (int i = 0; i < labels.size(); i++) {
            result.add(reasons.of(i, labels.get(i)));
        }
        return result;
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
        second.write(out);
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
        return new FindingModel(version, base, SecondStage.read(in), Decision.read(in, outputs));
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
