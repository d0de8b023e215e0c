package findings.faults;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How the services are started as processes of their own.
 *
 * @param folder for all data and logs
 * @param bootstrapServers where Kafka clients connect
 * @param councils the file that adds councils to the register
 * @param further settings of every service, such as {@code findings.replication-factor=3}
 */
record Services(Path folder, String bootstrapServers, Path councils, List<String> further) {
    static final String HOST = "127.0.0.1";

    private static final int INGEST_HEAP = 256;
    private static final int CLASSIFIER_HEAP = 384;
    private static final int AGGREGATOR_HEAP = 384;

    Services {
        further = List.copyOf(further);
    }

    /** Where the processes write their logs. */
    Path logs() {
        return folder.resolve("logs");
    }

    /** Ingest, which answers at a port of {@link #HOST}. */
    ChildProcess ingest(int port) {
        return new ChildProcess(
                "ingest",
                logs(),
                INGEST_HEAP,
                Child.Role.INGEST,
                settings(
                        "server.address=" + HOST,
                        "server.port=" + port,
                        "findings.data-dir=" + folder.resolve("ingest"),
                        "findings.councils-file=" + councils,
                        "findings.reader-workers=1"));
    }

    /** A classifier under a name of its own. */
    ChildProcess classifier(String name) {
        return new ChildProcess(
                name,
                logs(),
                CLASSIFIER_HEAP,
                Child.Role.CLASSIFIER,
                settings(
                        "spring.main.web-application-type=none",
                        "findings.state-dir=" + state(name),
                        "findings.instance=" + name));
    }

    /** An aggregator under a name of its own, which answers at a port of {@link #HOST}; 0 takes a free one. */
    ChildProcess aggregator(String name, int port) {
        return new ChildProcess(
                name,
                logs(),
                AGGREGATOR_HEAP,
                Child.Role.AGGREGATOR,
                settings(
                        "server.address=" + HOST,
                        "server.port=" + port,
                        "findings.state-dir=" + state(name),
                        "findings.councils-file=" + councils,
                        "findings.instance=" + name));
    }

    /** Where a classifier or an aggregator keeps its tables. */
    Path state(String name) {
        return folder.resolve(name);
    }

    private List<String> settings(String... settings) {
        List<String> all = new ArrayList<>();
        all.add("--findings.bootstrap-servers=" + bootstrapServers);
        all.add("--spring.main.log-startup-info=false");
        for (String setting : settings) {
            all.add("--" + setting);
        }
        further.forEach(setting -> all.add("--" + setting));
        return all;
    }
}
