package findings.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNameTest {

    @Test
    void foldersOfAnySystemAreCutOff() {
        assertThat(FileName.plain("../../etc/letter.pdf")).isEqualTo("letter.pdf");
        assertThat(FileName.plain("C:\\letters\\letter.pdf")).isEqualTo("letter.pdf");
        assertThat(FileName.plain("Leeds – letter (1).pdf")).isEqualTo("Leeds – letter (1).pdf");
    }

    @Test
    void whatCannotBeShownIsLeftOut() {
        assertThat(FileName.plain("let\r\nter\u0000\u202e.pdf")).isEqualTo("letter.pdf");
    }

    @Test
    void noNameIsAnEmptyOne() {
        assertThat(FileName.plain(null)).isEmpty();
        assertThat(FileName.plain("folder/")).isEmpty();
    }

    @Test
    void aVeryLongNameKeepsItsEnd() {
        assertThat(FileName.plain("x".repeat(1000) + ".pdf")).hasSize(255).endsWith("xxx.pdf");
    }
}
