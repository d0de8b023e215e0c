package findings.standalone.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    private Path root;

    @Test
    void theKeyThatSealsWebhooksSecretsIsMadeOnceForItsOwnerAlone() throws Exception {
        String made;
        try (DataDirectory data = DataDirectory.open(root)) {
            made = Files.readString(data.webhookKey());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.webhookKey())))
                    .isEqualTo("rw-------");
        }

        try (DataDirectory again = DataDirectory.open(root)) {
            assertThat(again.webhookKey()).hasContent(made);
        }
        assertThat(Base64.getDecoder().decode(made.strip())).hasSize(32);
        assertThat(root.toFile().list()).containsExactlyInAnyOrder("lock", "version", "webhook-key");
    }
}
