package findings.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import findings.standalone.command.TestInstallation.Ran;
import findings.standalone.pipeline.FocusedVisitLetter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of bad files with one good letter among them, on the command line. */
class BadFilesCommandTest {
    /** Each file with words of its message. */
    private static final Map<String, String> REASONS = new LinkedHashMap<>();

    @TempDir
    static Path folder;

    private static Path letters;
    private static Path councils;

    @BeforeAll
    static void write() throws IOException {
        letters = Files.createDirectory(folder.resolve("letters"));
        bad("empty.pdf", "", "The file is empty");
        bad("broken-off.pdf", "%PDF-1.7\n1 0 obj << /Type /Catalog", "breaks off before its end");
        bad("error-page.pdf", "<!DOCTYPE html><html><title>404 Not found</title><p>Sorry.</p>", "404 Not found");
        bad("picture.pdf", "\u0089PNG\r\n\u001A\n....IHDR", "is a picture");
        bad("invoice.txt", "Invoice: twelve boxes of paper, delivered in March. Please pay soon.", "right file");
        bad("wales.txt", letter("Swansea", "4 and 5 June 2024"), "is not in England");
        bad("no-such-day.txt", letter("Ashmere", "30 and 31 June 2024"), "is in no calendar");
        Files.write(
                letters.resolve("encoding.txt"),
                "Дети в безопасности. ".repeat(9).getBytes(Charset.forName("KOI8-R")));
        REASONS.put("encoding.txt", "Save it as UTF-8");
        Files.writeString(letters.resolve("letter.txt"), letter("Ashmere", "4 and 5 June 2024"));
        councils = Files.writeString(
                folder.resolve("councils.csv"),
                "id,name,aliases,gss_code,ofsted_urn,la_code,former_codes,region,type,neighbours,successors\n"
                        + "ashmere,Ashmere,,,,,,South East,County,,\n");
    }

    @Test
    void readNamesEachWithItsReasonAndReadsTheGoodOne() {
        Ran ran = TestInstallation.run("read", "--councils", councils.toString(), letters.toString());

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out().lines())
                .singleElement()
                .asString()
                .contains("\"letterId\":\"ashmere.focused-visit.2024-06-04\"");
        REASONS.forEach((name, reason) ->
                assertThat(ran.err()).containsPattern("rejected: letters/" + name + "\n +[^\n]*" + reason));
    }

    @Test
    void ingestNamesEachWithItsReasonAndTakesTheGoodOneIn() throws Exception {
        try (TestInstallation installation = TestInstallation.start(folder.resolve("data"), councils)) {
            Ran ran = installation.onServer("ingest", letters.toString());

            assertThat(ran.exit()).isEqualTo(1);
            REASONS.forEach((name, reason) ->
                    assertThat(ran.out()).containsPattern("rejected: letters/" + name + "\n +[^\n]*" + reason));
            assertThat(ran.out()).contains("9 documents: 1 published, 8 rejected");
        }
    }

    private static void bad(String name, String content, String reason) throws IOException {
        Charset charset = name.endsWith(".pdf") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
        Files.writeString(letters.resolve(name), content, charset);
        REASONS.put(name, reason);
    }

    private static String letter(String council, String days) {
        return new FocusedVisitLetter(
                        council, days, "9 July 2024", "The timeliness of plans.", "Social workers know their children.")
                .text();
    }
}
