package findings.benchmarks;

import findings.classifier.model.FindingModel;
import findings.classifier.model.SentenceInContext;
import findings.classifier.topic.TopicFinder;
import findings.events.theme.ThemeCatalogue;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Labelling whole documents on one thread: features, context and topics included. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgs = "-Xmx300m")
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@State(Scope.Benchmark)
public class ClassifyingBenchmark {
    private FindingModel model;
    private TopicFinder topics;
    private List<List<SentenceInContext>> documents;
    private int next;

    /** How many sentences were labelled: the figure to look at is {@code sentences}, per second. */
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    @State(Scope.Thread)
    public static class Counter {
        public long sentences;

        @Setup(Level.Iteration)
        public void reset() {
            sentences = 0;
        }
    }

    @Setup
    public void load() throws IOException {
        model = FindingModel.shipped();
        topics = new TopicFinder(ThemeCatalogue.standard());
        documents = CorpusSentences.documents();
    }

    @Benchmark
    public void label(Counter counter, Blackhole hole) {
        List<SentenceInContext> document = documents.get(next++ % documents.size());
        hole.consume(model.label(document));
        for (SentenceInContext sentence : document) {
            hole.consume(topics.topics(sentence.text()));
        }
        counter.sentences += document.size();
    }
}
