package findings.aggregator.search;

import findings.aggregator.table.TablesNotReadyException;
import findings.events.kafka.SchemaDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.SmartLifecycle;
import tools.jackson.databind.json.JsonMapper;

/** The text index of this instance and the thread that feeds it. */
public final class FindingSearch implements SmartLifecycle {
    private final Map<String, Object> clientSettings;
    private final SchemaDirectory schemas;
    private final Path folder;
    private final JsonMapper json;
    private FindingIndex index;
    private IndexFeed feed;

    /**
     * A search over the findings on a broker.
     *
     * @param clientSettings how Kafka clients connect
     * @param schemas where other writers' schemas are found
     * @param folder where the index is kept; each process needs one of its own
     * @param json writes and reads findings
     */
    public FindingSearch(Map<String, Object> clientSettings, SchemaDirectory schemas, Path folder, JsonMapper json) {
        this.clientSettings = Map.copyOf(clientSettings);
        this.schemas = schemas;
        this.folder = folder;
        this.json = json;
    }

    /**
     * The index.
     *
     * @return the index, with all that was on the topic when this instance started
     * @throws TablesNotReadyException where it does not hold that yet
     */
    synchronized FindingIndex index() {
        if (feed == null || !feed.caughtUp()) {
            throw new TablesNotReadyException();
        }
        return index;
    }

    @Override
    public synchronized void start() {
        try {
            index = new FindingIndex(folder, json);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the text index in " + folder + " cannot be opened; where it is damaged, delete the folder and it"
                            + " is made anew",
                    e);
        }
        feed = new IndexFeed(index, clientSettings, schemas);
        feed.start();
    }

    @Override
    public synchronized void stop() {
        feed.close();
        feed = null;
        try {
            index.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the text index in " + folder + " cannot be closed", e);
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return feed != null;
    }
}
