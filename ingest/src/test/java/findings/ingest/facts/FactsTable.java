package findings.ingest.facts;

import findings.events.EnumId;
import findings.events.Grade;
import findings.events.Judgements;
import findings.events.council.CouncilRegister;
import findings.ingest.document.RejectedDocumentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Prints the facts of every PDF below a folder, for reading through. Arguments: the folder. */
final class FactsTable {
    private FactsTable() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        FactsReader reader = new FactsReader(CouncilRegister.england());
        List<Path> files;
        try (Stream<Path> paths = Files.walk(folder)) {
            files = paths.filter(path -> path.toString().endsWith(".pdf"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            String name = folder.relativize(file).toString();
            try {
                System.out.println(row(name, reader.read(LineContent.ofPdf(file), GivenFacts.NONE)));
            } catch (RejectedDocumentException e) {
                System.out.println(name + "|" + e.code() + "|" + e.getMessage());
            }
        }
    }

    static String row(String document, LetterFacts facts) {
        Judgements judgements = facts.judgements();
        return String.join(
                "|",
                document,
                facts.council().id(),
                EnumId.of(facts.kind()),
                facts.start().map(Object::toString).orElse(""),
                facts.end().map(Object::toString).orElse(""),
                facts.published().map(Object::toString).orElse(""),
                facts.leadInspector().orElse(""),
                grade(judgements.getOverall().orElse(null)),
                grade(judgements.getLeaders().orElse(null)),
                grade(judgements.getHelpAndProtection().orElse(null)),
                grade(judgements.getInCare().orElse(null)),
                grade(judgements.getInCareAndCareLeavers().orElse(null)),
                grade(judgements.getCareLeavers().orElse(null)),
                grade(judgements.getAdoption().orElse(null)));
    }

    private static String grade(Grade gradeOrNull) {
        return gradeOrNull == null ? "" : EnumId.of(gradeOrNull);
    }
}
