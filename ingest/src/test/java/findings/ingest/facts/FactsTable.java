package findings.ingest.facts;

import findings.events.council.CouncilRegister;
import findings.events.testing.Corpus;
import findings.ingest.document.RejectedDocumentException;
import findings.ingest.pdf.PdfLimits;
import findings.ingest.pdf.PdfReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Prints the facts of every document of the corpus, for reading through. */
final class FactsTable {
    private FactsTable() {}

    public static void main(String[] arguments) throws IOException {
        FactsReader facts = new FactsReader(CouncilRegister.england());
        PdfReader pdf = new PdfReader(PdfLimits.DEFAULT);
        Path folder = Corpus.path("pdf");
        for (Path file : Corpus.documents()) {
            String name = folder.relativize(file).toString();
            try {
                System.out.println(FactsRow.of(name, facts.read(pdf.read(Files.readAllBytes(file)), GivenFacts.NONE)));
            } catch (RejectedDocumentException e) {
                System.out.println(name + "|" + e.code() + "|" + e.getMessage());
            }
        }
    }
}
