package findings.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import findings.ingest.BadFile;
import findings.ingest.SampleLetters;
import findings.standalone.command.TestInstallation.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of bad file on the command line, a good letter behind each. All go through in one run of each command. */
class BadFilesCommandTest {
    private static final List<BadFile> BAD = BadFile.all();

    @TempDir
    static Path folder;

    private static Ran read;
    private static Ran ingest;

    @BeforeAll
    static void run() throws Exception {
        Path councils = Files.writeString(
                folder.resolve("councils.csv"),
                "id,name,aliases,gss_code,ofsted_urn,la_code,former_codes,region,type,neighbours,successors\n"
                        + "ashmere,Ashmere,,,,,,South East,County,,\n");
        List<String> files = write(Files.createDirectory(folder.resolve("letters")));

        read = TestInstallation.run(Stream.concat(Stream.of("read", "--councils", councils.toString()), files.stream())
                .toArray(String[]::new));
        try (TestInstallation installation = TestInstallation.start(folder.resolve("data"), councils)) {
            ingest = installation.onServer(
                    Stream.concat(Stream.of("ingest"), files.stream()).toArray(String[]::new));
        }
    }

    static IntStream kinds() {
        return IntStream.range(0, BAD.size());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aBadFileIsNamedWithItsReasonAndTheNextLetterGoesThrough(int kind) {
        Pattern rejection = Pattern.compile("rejected: \\S*" + Pattern.quote(name(kind)) + "\n +[^\n]*"
                + Pattern.quote(BAD.get(kind).says()));

        assertThat(read.err()).as(BAD.get(kind).what()).containsPattern(rejection);
        assertThat(ingest.out()).as(BAD.get(kind).what()).containsPattern(rejection);
        assertThat(read.out()).contains("\"letterId\":\"" + letterId(kind) + "\"");
    }

    @Test
    void bothCommandsEndWithOneAndIngestSaysHowManyWereTaken() {
        assertThat(read.exit()).isEqualTo(1);
        assertThat(read.out().lines()).hasSize(BAD.size());
        assertThat(ingest.exit()).isEqualTo(1);
        assertThat(ingest.out())
                .contains("%d documents: %d published, %d rejected".formatted(2 * BAD.size(), BAD.size(), BAD.size()));
    }

    private static List<String> write(Path letters) throws IOException {
        List<String> files = new ArrayList<>();
        for (int kind = 0; kind < BAD.size(); kind++) {
            Path bad = letters.resolve(name(kind));
            Files.write(bad, BAD.get(kind).bytes());
            Path next = letters.resolve("letter-" + kind + ".txt");
            Files.writeString(
                    next,
                    SampleLetters.focusedVisit(
                            "Ashmere", "%d and %d March 2024".formatted(day(kind), day(kind) + 1), "Plans are clear."));
            files.add(bad.toString());
            files.add(next.toString());
        }
        return files;
    }

    private static String name(int kind) {
        return BAD.get(kind).fileName();
    }

    private static int day(int kind) {
        return kind + 1;
    }

    private static String letterId(int kind) {
        return "ashmere.focused-visit.2024-03-%02d".formatted(day(kind));
    }
}
