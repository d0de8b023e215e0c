package findings.classifier.model.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Tells how good a model's labels are, as tables for a person. */
public final class Report {
    private static final int CONFUSIONS = 15;

    private final List<Judged> judged;
    private final double certainFrom;
    private final StringBuilder out = new StringBuilder();

    /**
     * A report.
     *
     * @param judged what was said of labelled sentences
     * @param certainFrom the polarity confidence from which on findings count
     */
    public Report(List<Judged> judged, double certainFrom) {
        this.judged = List.copyOf(judged);
        this.certainFrom = certainFrom;
    }

    /** @return the whole report */
    public String text() {
        figures();
        groups(
                "kind of visit",
                each -> DocumentName.of(each.sentence().document()).kind());
        groups("year", each -> DocumentName.of(each.sentence().document()).year());
        themes();
        confusions(
                "polarity, labelled > said",
                judged,
                each -> Judged.polarity(
                                each.sentence().strength(), each.sentence().area())
                        + " > "
                        + Judged.polarity(each.said().strength(), each.said().area()));
        confusions(
                "main theme, labelled > said",
                judged.stream()
                        .filter(each -> each.sentence().finding() && each.said().finding() && !each.mainRight())
                        .toList(),
                each -> each.sentence().themes().get(0) + " > "
                        + each.said().themes().get(0));
        confidence("confidence (both bits and main theme)", each -> each.said().confidence(), Judged::allRight);
        confidence("confidence in the polarity", each -> each.said().polarityConfidence(), Judged::polarityRight);
        certain();
        return out.toString();
    }

    private void line(String format, Object... values) {
        out.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private void figures() {
        Figures all = Figures.of(judged);
        line("sentences                  %8d", all.sentences());
        line("strength F1                %8.4f", all.strengthF1());
        line("area F1                    %8.4f", all.areaF1());
        line("polarity, mean F1          %8.4f", all.polarityF1());
        line("both bits right            %8.4f", all.polarityExact());
        line("main theme right           %8.4f", all.mainTheme());
        line("main theme among labelled  %8.4f", all.mainAmong());
        line("themes, micro-F1           %8.4f", all.themesF1());
    }

    private void groups(String name, Function<Judged, String> key) {
        line("");
        line("%-22s %6s %9s %6s %6s %6s %7s", name, "n", "polarity", "exact", "main", "among", "themes");
        Map<String, List<Judged>> groups = new TreeMap<>();
        judged.forEach(each ->
                groups.computeIfAbsent(key.apply(each), k -> new ArrayList<>()).add(each));
        groups.forEach((group, members) -> {
            Figures figures = Figures.of(members);
            line(
                    "%-22s %6d %9.3f %6.3f %6.3f %6.3f %7.3f",
                    group,
                    members.size(),
                    figures.polarityF1(),
                    figures.polarityExact(),
                    figures.mainTheme(),
                    figures.mainAmong(),
                    figures.themesF1());
        });
    }

    private void themes() {
        line("");
        line("%-22s %6s %9s %6s %6s %9s", "theme", "n", "precision", "recall", "F1", "polarity");
        TreeSet<String> ids = new TreeSet<>();
        judged.forEach(each -> ids.addAll(each.sentence().themes()));
        List<Judged> found =
                judged.stream().filter(each -> each.sentence().finding()).toList();
        for (String id : ids) {
            List<Judged> labelled = found.stream()
                    .filter(each -> each.sentence().themes().contains(id))
                    .toList();
            List<Judged> said = found.stream()
                    .filter(each -> each.said().themes().contains(id))
                    .toList();
            line(
                    "%-22s %6d %9.3f %6.3f %6.3f %9.3f",
                    id,
                    labelled.size(),
                    Figures.share(said, each -> each.sentence().themes().contains(id)),
                    Figures.share(labelled, each -> each.said().themes().contains(id)),
                    Figures.f1(
                            found,
                            each -> each.sentence().themes().contains(id),
                            each -> each.said().themes().contains(id)),
                    Figures.share(labelled, Judged::polarityRight));
        }
    }

    private void confusions(String name, List<Judged> among, Function<Judged, String> key) {
        line("");
        line("%s", name);
        Map<String, Integer> counts = new TreeMap<>();
        among.forEach(each -> counts.merge(key.apply(each), 1, Integer::sum));
        counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(CONFUSIONS)
                .forEach(entry -> line("%6d  %s", entry.getValue(), entry.getKey()));
    }

    private void confidence(String name, ToDoubleFunction<Judged> claim, Predicate<Judged> right) {
        line("");
        line("%-40s %6s %8s %8s", name, "n", "claimed", "right");
        ConfidenceTable table = ConfidenceTable.of(judged, claim, right);
        for (ConfidenceTable.Bin bin : table.bins()) {
            line("%.1f to %.1f %37d %8.3f %8.3f", bin.from(), bin.to(), bin.count(), bin.claimed(), bin.right());
        }
        line("expected calibration error %.4f", table.error());
    }

    private void certain() {
        List<Judged> found =
                judged.stream().filter(each -> each.said().finding()).toList();
        List<Judged> counted = found.stream()
                .filter(each -> each.said().polarityConfidence() >= certainFrom)
                .toList();
        line("");
        line(
                "counted from a polarity confidence of %.3f: %d of %d findings, of which %.3f have the right polarity",
                certainFrom, counted.size(), found.size(), Figures.share(counted, Judged::polarityRight));
    }
}
