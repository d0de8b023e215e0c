package findings.benchmarks;

import findings.ingest.document.Document;
import findings.ingest.document.RejectedDocumentException;
import findings.ingest.pdf.PdfLimits;
import findings.ingest.pdf.PdfReader;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Reading all PDF files of the corpus on one thread, against PDFBox's bare text extraction of the same files. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx512m", "-XX:+UseSerialGC"})
@Warmup(iterations = 2)
@Measurement(iterations = 5)
@State(Scope.Benchmark)
public class ReadingBenchmark {
    private final PdfReader reader = new PdfReader(PdfLimits.DEFAULT);
    private List<byte[]> documents;

    @Setup
    public void load() throws IOException {
        documents = CorpusDocuments.load().stream().map(Document::bytes).toList();
    }

    @Benchmark
    public void bareExtraction(Blackhole hole) throws IOException {
        for (byte[] document : documents) {
            try (PDDocument pdf = Loader.loadPDF(document)) {
                hole.consume(new PDFTextStripper().getText(pdf));
            }
        }
    }

    @Benchmark
    public void reading(Blackhole hole) throws RejectedDocumentException {
        for (byte[] document : documents) {
            hole.consume(reader.read(document));
        }
    }
}
