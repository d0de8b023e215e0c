package findings.standalone.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Feeds documents to a server, several at a time, with a progress bar on standard error. */
final class LetterFeed {
    /** The server reads two at a time; one more keeps them busy while an answer is on its way. */
    private static final int AT_A_TIME = 3;

    private static final int BAR_INTERVAL_MILLIS = 200;

    private final Server server;

    LetterFeed(Server server) {
        this.server = server;
    }

    /**
     * What became of one document.
     *
     * @param file the document
     * @param outcome published, replaced, unchanged … or rejected
     * @param letterId the letter's id; empty where it was rejected
     * @param reason why it was rejected; empty where it was not
     */
    record Fed(Path file, String outcome, String letterId, String reason) {
        static final String REJECTED = "rejected";

        boolean rejected() {
            return outcome.equals(REJECTED);
        }
    }

    /** Feeds all files, and returns what became of each, in their order. */
    List<Fed> feed(List<Path> files, Map<String, String> facts) {
        ExecutorService pool = Executors.newFixedThreadPool(AT_A_TIME);
        try (ProgressBar bar = bar(files.size())) {
            List<Future<Fed>> pending = new ArrayList<>();
            for (Path file : files) {
                pending.add(pool.submit(() -> {
                    Fed fed = feed(file, facts);
                    bar.step();
                    return fed;
                }));
            }
            List<Fed> fed = new ArrayList<>();
            for (Future<Fed> future : pending) {
                fed.add(future.get());
            }
            return fed;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof CommandException known
                    ? known
                    : new CommandException("feeding failed: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandException("interrupted; feed the same files again: what is in changes nothing", e);
        } finally {
            pool.shutdownNow();
        }
    }

    private Fed feed(Path file, Map<String, String> facts) {
        Map<String, String> query = new LinkedHashMap<>(facts);
        query.put("name", file.getFileName().toString());
        Server.Answer answer = server.post("/api/letters", query, file);
        if (answer.ok()) {
            return new Fed(
                    file,
                    answer.body().path("outcome").asString("published"),
                    answer.body().path("letterId").asString(""),
                    "");
        }
        return new Fed(file, Fed.REJECTED, "", answer.problem());
    }

    private static ProgressBar bar(int documents) {
        return new ProgressBarBuilder()
                .setTaskName("Reading letters")
                .setInitialMax(documents)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(BAR_INTERVAL_MILLIS)
                .build();
    }
}
