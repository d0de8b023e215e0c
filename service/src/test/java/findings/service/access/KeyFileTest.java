package findings.service.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {
    @TempDir
    Path folder;

    @Test
    void aKeyIsFoundByItsSecretAloneAndTheFileHoldsNoSecret() throws IOException {
        ApiKey.New key = ApiKey.make("reading-room", EnumSet.of(Right.FEED, Right.CORRECT));
        Path file = write("# keys\n\n" + key.kept().line() + "\n");

        KeyFile keys = KeyFile.read(file);

        assertThat(keys.find(key.secret())).contains(key.kept());
        assertThat(keys.find(key.secret() + "x")).isEmpty();
        assertThat(keys.find(key.kept().sha256())).isEmpty();
        assertThat(Files.readString(file)).doesNotContain(key.secret());
        assertThat(key.kept().line()).startsWith("reading-room feed,correct sha256:");
    }

    @Test
    void aSecretHas256RandomBits() {
        String secret = ApiKey.make("a", EnumSet.of(Right.READ)).secret();

        assertThat(secret).matches("findings_[A-Za-z0-9_-]{43}");
        assertThat(ApiKey.make("a", EnumSet.of(Right.READ)).secret()).isNotEqualTo(secret);
    }

    @Test
    void twoKeysMayHaveOneNameWhileOneReplacesTheOther() throws IOException {
        ApiKey.New old = ApiKey.make("a", EnumSet.of(Right.READ));
        ApiKey.New fresh = ApiKey.make("a", EnumSet.of(Right.READ));

        KeyFile keys =
                KeyFile.read(write(old.kept().line() + "\n" + fresh.kept().line() + "\n"));

        assertThat(keys.find(old.secret())).isPresent();
        assertThat(keys.find(fresh.secret())).isPresent();
    }

    @Test
    void aFileThatIsWrongSaysInWhichLineAndWhy() throws IOException {
        Path file = write("# keys\nreading-room feed,edit sha256:" + "0".repeat(64) + "\n");

        assertThatIllegalStateException()
                .isThrownBy(() -> KeyFile.read(file))
                .withMessageContaining("line 2: 'edit' is no right; the rights are feed,correct,subscribe,read");
    }

    @Test
    void aFileThatIsNotThereSaysHowToMakeOne() {
        assertThatIllegalStateException()
                .isThrownBy(() -> KeyFile.read(folder.resolve("nowhere")))
                .withMessageContaining("findings key");
    }

    @Test
    void aKeyCannotHaveANameThatTheAuditTrailUsesItself() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApiKey.make("local", EnumSet.of(Right.FEED)))
                .withMessageContaining("cannot be a key's name");
        assertThatIllegalArgumentException().isThrownBy(() -> ApiKey.make("two words", EnumSet.of(Right.FEED)));
    }

    private Path write(String lines) throws IOException {
        return Files.writeString(folder.resolve("keys"), lines);
    }
}
