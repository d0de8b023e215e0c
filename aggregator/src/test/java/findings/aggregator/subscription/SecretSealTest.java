package findings.aggregator.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretSealTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    @TempDir
    private Path folder;

    @Test
    void aSealedSecretShowsNothingAndIsOpenedWithTheSameKey() throws IOException {
        String sealed = seal(1).seal("one", SECRET);

        assertThat(sealed).startsWith("aes-gcm:").doesNotContain("MfKQ9r8G").isNotEqualTo(seal(1).seal("one", SECRET));
        assertThat(seal(1).open("one", sealed)).isEqualTo(SECRET);
    }

    @Test
    void aSecretIsBoundToItsKeyAndItsSubscription() throws IOException {
        String sealed = seal(1).seal("one", SECRET);

        assertThatThrownBy(() -> seal(2).open("one", sealed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("another key");
        assertThatThrownBy(() -> seal(1).open("two", sealed)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SecretSeal.none().open("one", sealed))
                .hasMessageContaining("findings.webhook-key-file names no key");
    }

    @Test
    void withoutAKeySecretsStandAsTheyAreAndAreReadOnOnceThereIsOne() throws IOException {
        String plain = SecretSeal.none().seal("one", SECRET);

        assertThat(plain).isEqualTo(SECRET);
        assertThat(seal(1).open("one", plain)).isEqualTo(SECRET);
    }

    @Test
    void aFileThatHoldsNoKeyIsRefusedWithAdvice() throws IOException {
        Path tooShort = Files.writeString(folder.resolve("short"), "c2hvcnQ=\n");
        Path none = Files.writeString(folder.resolve("none"), "not Base64!\n");

        assertThatThrownBy(() -> SecretSeal.withKeyOf(tooShort)).hasMessageContaining("5 bytes instead of 32");
        assertThatThrownBy(() -> SecretSeal.withKeyOf(none)).hasMessageContaining("openssl rand -base64 32");
        assertThatThrownBy(() -> SecretSeal.withKeyOf(folder.resolve("missing")))
                .hasMessageContaining("cannot be read");
    }

    private SecretSeal seal(int key) throws IOException {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) key);
        Path file = Files.writeString(
                folder.resolve("key-" + key), Base64.getEncoder().encodeToString(bytes) + "\n");
        return SecretSeal.withKeyOf(file);
    }
}
