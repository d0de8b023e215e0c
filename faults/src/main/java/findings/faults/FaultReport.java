package findings.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;

/**
 * What came of a run with faults.
 *
 * @param script what was done
 * @param killed how often each process was killed
 * @param repeatedRequests how many requests had to be made again
 * @param fed from the first letter until the last was acknowledged
 * @param atRest from the first letter until all was processed
 * @param ends how long each service took to end when it was asked to, after all was processed
 * @param ownEnds processes that ended though nobody killed them
 * @param outcome what the run left on the topics
 * @param undisturbed what the same run left without faults
 */
record FaultReport(
        Script script,
        SortedMap<String, Integer> killed,
        int repeatedRequests,
        Duration fed,
        Duration atRest,
        SortedMap<String, Duration> ends,
        List<String> ownEnds,
        Outcome outcome,
        Outcome undisturbed) {

    int kills() {
        return killed.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** All that should not be; empty where nothing was lost and nothing done twice. */
    List<String> faults() {
        List<String> faults = new ArrayList<>(ownEnds);
        faults.addAll(outcome.differences(undisturbed));
        return faults;
    }

    /** The longest that a service took to end when it was asked to. */
    Duration slowestEnd() {
        return Collections.max(ends.values());
    }

    /** The run in a few lines, for a person. */
    String summary() {
        List<String> faults = faults();
        return """
                kills            %d with SIGKILL, each process started again at once: %s
                letters          %d, with %d corrections of sentences, in %d requests; %d had to be repeated
                time             all acknowledged after %d s, all processed after %d s
                end              on SIGTERM, the slowest service within %.1f s
                classified       %d letters
                findings         %d stand after %d events (undisturbed: %d after %d)
                trends           %d
                comparison       %s
                """.formatted(
                        kills(),
                        killed,
                        script.letters(),
                        script.corrections(),
                        script.steps().size(),
                        repeatedRequests,
                        fed.toSeconds(),
                        atRest.toSeconds(),
                        slowestEnd().toMillis() / 1000.0,
                        outcome.classifiedLetters().size(),
                        outcome.findings().size(),
                        outcome.findingEvents(),
                        undisturbed.findings().size(),
                        undisturbed.findingEvents(),
                        outcome.trends().size(),
                        faults.isEmpty()
                                ? "equal to the undisturbed run, to the byte"
                                : faults.size() + " faults, such as " + faults.subList(0, Math.min(10, faults.size())));
    }
}
