package findings.standalone.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Trends as text for a terminal. */
final class TrendText {
    private static final List<Judgement> JUDGEMENTS = List.of(
            new Judgement("overall", "overall"),
            new Judgement("leaders", "leaders"),
            new Judgement("helpAndProtection", "help and protection"),
            new Judgement("inCare", "in care"),
            new Judgement("inCareAndCareLeavers", "in care and care leavers"),
            new Judgement("careLeavers", "care leavers"),
            new Judgement("adoption", "adoption"));

    private TrendText() {}

    /** A judgement by its field in an answer and as people call it. */
    private record Judgement(String field, String title) {}

    /** A visit as a column: its date first, so that columns sort by it. */
    private record Visit(String date, String kind, String letterId) implements Comparable<Visit> {
        private static final Comparator<Visit> BY_DATE =
                Comparator.comparing(Visit::date).thenComparing(Visit::letterId);

        static Visit of(JsonNode visit) {
            return new Visit(
                    visit.path("date").asString(),
                    visit.path("kind").asString(),
                    visit.path("letterId").asString());
        }

        @Override
        public int compareTo(Visit other) {
            return BY_DATE.compare(this, other);
        }
    }

    /** A council's trends: a row a theme or topic, a column a visit, with strengths and areas in each cell. */
    static void table(PrintWriter out, JsonNode answer, String by) {
        JsonNode trends = answer.path("trends");
        if (trends.isEmpty()) {
            Lineage.print(out, answer);
            out.println("no findings on this council yet; feed its letters in with 'findings ingest'");
            return;
        }
        TreeSet<Visit> visits = new TreeSet<>();
        trends.forEach(trend -> trend.path("visits").forEach(visit -> visits.add(Visit.of(visit))));
        List<List<String>> rows = new ArrayList<>();
        rows.add(header(visits, by));
        trends.forEach(trend -> rows.add(row(trend, visits)));
        out.println(answer.path("councilName").asString() + ": strengths + and areas for development - at each visit");
        Lineage.print(out, answer);
        out.println();
        TextTable.print(out, rows);
        out.println();
        int column = 1;
        for (Visit visit : visits) {
            out.printf("(%d) %s %s  %s%n", column++, visit.date(), visit.kind(), visit.letterId());
            judgements(out, answer.path("judgements"), visit.letterId());
        }
    }

    /** A line on what a visit judged; none where it gave no judgement. */
    private static void judgements(PrintWriter out, JsonNode judgements, String letterId) {
        for (JsonNode judged : judgements) {
            if (judged.path("letterId").asString().equals(letterId)) {
                String said = JUDGEMENTS.stream()
                        .filter(judgement -> judged.has(judgement.field()))
                        .map(judgement -> judgement.title() + " "
                                + words(judged.path(judgement.field()).asString()))
                        .collect(Collectors.joining(", "));
                TextTable.wrap(out, "    judged: ", said);
            }
        }
    }

    private static List<String> header(TreeSet<Visit> visits, String by) {
        List<String> header = new ArrayList<>(List.of(by, "status", "direction"));
        int column = 1;
        for (Visit visit : visits) {
            header.add("(" + column++ + ") " + visit.date().substring(0, 7));
        }
        return header;
    }

    private static List<String> row(JsonNode trend, TreeSet<Visit> visits) {
        List<String> row = new ArrayList<>(List.of(
                trend.path("title").asString(),
                words(trend.path("status").asString("")),
                trend.path("direction").asString()));
        for (Visit column : visits) {
            String cell = "";
            for (JsonNode visit : trend.path("visits")) {
                if (visit.path("letterId").asString().equals(column.letterId())) {
                    cell = counts(visit) + (visit.path("concern").asBoolean() ? " !" : "");
                }
            }
            row.add(cell);
        }
        return row;
    }

    private static String counts(JsonNode visit) {
        return "+" + visit.path("strengths").asInt() + " -"
                + visit.path("areas").asInt();
    }

    /** One theme or topic, visit by visit, with the sentences behind each figure. */
    static void detail(PrintWriter out, JsonNode trend) {
        out.println(trend.path("councilName").asString() + ": "
                + trend.path("title").asString());
        Lineage.print(out, trend);
        JsonNode probability = trend.path("probabilityOfImprovement");
        out.println("status: " + words(trend.path("status").asString("no visit spoke of it")) + "; direction: "
                + trend.path("direction").asString("steady")
                + (probability.isNumber() ? " (probability of improvement " + probability.asString() + ")" : ""));
        for (JsonNode visit : trend.path("visits")) {
            out.println();
            out.println(visit.path("date").asString() + "  "
                    + visit.path("kind").asString() + "  " + counts(visit)
                    + (visit.path("concern").asBoolean() ? "  concern" : "")
                    + (visit.path("rank").asString().equals("secondary") ? "  (secondary source)" : ""));
            judgements(out, trend.path("judgements"), visit.path("letterId").asString());
            for (JsonNode finding : visit.path("findings")) {
                String lead = "  " + sign(finding) + " ";
                TextTable.wrap(
                        out,
                        lead,
                        finding.path("text").asString() + " [page "
                                + finding.path("page").asInt() + "]");
            }
        }
    }

    private static String sign(JsonNode finding) {
        String sign = switch (finding.path("polarity").asString()) {
            case "strength" -> "+ ";
            case "area" -> "- ";
            default -> "+-";
        };
        return sign + (finding.path("uncertain").asBoolean() ? "?" : " ");
    }

    private static String words(String id) {
        return id.replace('-', ' ');
    }
}
