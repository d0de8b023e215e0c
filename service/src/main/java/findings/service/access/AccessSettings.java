package findings.service.access;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * Who may do what, {@code findings.access.*}.
 *
 * @param keysFileOrNull the file of keys; null where none are asked for
 * @param keyToRead whether queries need a key too
 * @param hosts further names under which the server is asked for, such as {@code findings.example.org}
 * @param local that the address, though no loopback one, can be reached from this machine only, as in a container
 *     whose ports are published so
 */
@ConfigurationProperties("findings.access")
record AccessSettings(
        @Name("keys-file") Path keysFileOrNull,
        @DefaultValue("false") boolean keyToRead,
        @DefaultValue List<String> hosts,
        @DefaultValue("false") boolean local) {

    Optional<Path> keysFile() {
        return Optional.ofNullable(keysFileOrNull);
    }
}
