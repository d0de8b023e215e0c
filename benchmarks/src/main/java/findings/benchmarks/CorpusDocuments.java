package findings.benchmarks;

import findings.ingest.document.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All PDF files of the corpus, in memory, so that no disk is measured. */
final class CorpusDocuments {
    private CorpusDocuments() {}

    static List<Document> load() throws IOException {
        List<Document> documents = new ArrayList<>();
        try (Stream<Path> files = Files.walk(CorpusSentences.corpus().resolve("pdf"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".pdf"))
                    .sorted()
                    .toList()) {
                documents.add(new Document(file.getFileName().toString(), Files.readAllBytes(file)));
            }
        }
        return documents;
    }
}
