package findings.standalone.command;

import findings.classifier.letter.LetterClassifier;
import findings.classifier.model.FindingModel;
import findings.classifier.topic.TopicFinder;
import findings.events.Change;
import findings.events.EnumId;
import findings.events.Finding;
import findings.events.FindingEvent;
import findings.events.kafka.KafkaStandingRecords;
import findings.events.kafka.KafkaTopic;
import findings.events.kafka.RecordsAgain;
import findings.events.kafka.SchemaDirectory;
import findings.events.theme.ThemeCatalogue;
import findings.standalone.replay.Replay;
import findings.standalone.replay.ReplayPreview;
import findings.standalone.replay.StandingLetters;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code findings replay}: classifies all letters again with a newer model. */
@Command(
        name = "replay",
        description =
                "Has all letters classified again, by the model of the running classifier: each letter whole, with"
                        + " events only for findings that differ.",
        mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {
    private static final int EXAMPLES = 5;

    @Option(
            names = "--dry-run",
            description = "Only says what this program's model would change, with examples, and writes nothing.")
    private boolean dryRun;

    @Mixin
    private KafkaOptions kafka;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Map<String, Object> settings = kafka.clientSettings();
        try {
            if (dryRun) {
                preview(settings);
            } else {
                replay(settings);
            }
            return 0;
        } catch (KafkaException e) {
            throw new CommandException("the Kafka broker breaks off: " + e.getMessage() + "; run it again", e);
        }
    }

    private void replay(Map<String, Object> settings) {
        int letters;
        try (SchemaDirectory schemas = kafka.schemas(settings);
                KafkaStandingRecords letterRecords = new KafkaStandingRecords(settings);
                KafkaStandingRecords newer = new KafkaStandingRecords(settings);
                RecordsAgain again = new RecordsAgain(settings, newer)) {
            letters = new Replay(letterRecords, again, again.audit(schemas))
                    .run(FindingModel.shipped().version(), KafkaOptions.user());
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println("letters put before the classifier again, which publishes what differs: " + letters);
        out.println("'findings watch' shows it as it comes, and 'findings replay --dry-run' what is left.");
    }

    private void preview(Map<String, Object> settings) {
        ReplayPreview preview = new ReplayPreview(
                new LetterClassifier(FindingModel.shipped(), new TopicFinder(ThemeCatalogue.standard())), EXAMPLES);
        try (SchemaDirectory schemas = kafka.schemas(settings);
                KafkaStandingRecords records = new KafkaStandingRecords(settings)) {
            StandingLetters letters = new StandingLetters(records, schemas);
            for (int partition = 0; partition < KafkaTopic.LETTERS.partitions(); partition++) {
                letters.ofPartition(partition).forEach(preview::council);
            }
        }
        print(spec.commandLine().getOut(), preview);
    }

    private static void print(PrintWriter out, ReplayPreview preview) {
        out.println("this program's model: " + preview.modelVersion());
        preview.models().forEach((model, letters) -> out.println("letters labelled by " + model + ": " + letters));
        out.println("letters that would change: " + preview.changedLetters());
        out.println("findings that would be added: " + preview.findings(Change.ADDED) + ", changed: "
                + preview.findings(Change.CHANGED) + ", withdrawn: " + preview.findings(Change.WITHDRAWN));
        preview.examples().forEach(event -> print(out, event));
        out.println("statuses that would change: " + preview.statuses().size());
        preview.statuses().stream()
                .limit(EXAMPLES)
                .forEach(difference -> out.println("  " + difference.councilName() + ", " + difference.themeOrTopic()
                        + ": " + EnumId.of(difference.before()) + " -> " + EnumId.of(difference.after())));
    }

    private static void print(PrintWriter out, FindingEvent event) {
        Finding finding = event.getAfter().or(event::getBefore).orElseThrow();
        out.println("  " + event.getFindingId() + " " + EnumId.of(event.getChange()) + ": "
                + event.getBefore().map(ReplayCommand::labels).orElse("no finding") + " -> "
                + event.getAfter().map(ReplayCommand::labels).orElse("no finding"));
        TextTable.wrap(out, "      ", finding.getText());
    }

    private static String labels(Finding finding) {
        String polarity = finding.getStrength() ? finding.getArea() ? "both" : "strength" : "area";
        return polarity
                + finding.getThemes().stream().map(theme -> ", " + theme).collect(Collectors.joining())
                + (finding.getUncertain() ? " (uncertain)" : "");
    }
}
