package findings.ingest.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Runs on one baseline, raised marks among them, from left to right.
 *
 * @param runs at least one
 */
record Line(List<Run> runs) {

    /** A baseline further off than this, in ems of the larger type, is another line. */
    private static final float SAME_LINE = 0.55f;

    Line {
        runs = List.copyOf(runs);
    }

    /** Breaks runs, in the order in which they are read, into lines. */
    static List<Line> of(List<Run> runs) {
        List<Line> lines = new ArrayList<>();
        List<Run> current = new ArrayList<>();
        Run main = null;
        for (Run run : runs) {
            if (main != null && !onLineOf(main, current.get(current.size() - 1), run)) {
                lines.add(new Line(current));
                current.clear();
                main = null;
            }
            current.add(run);
            if (main == null || run.style().size() > main.style().size() && !run.isBlank()) {
                main = run;
            }
        }
        if (!current.isEmpty()) {
            lines.add(new Line(current));
        }
        return lines;
    }

    private static boolean onLineOf(Run main, Run last, Run run) {
        float em = Math.max(main.style().size(), run.style().size());
        return run.page() == main.page()
                && Math.abs(run.baseline() - main.baseline()) <= SAME_LINE * em
                && (run.isBlank() || last.isBlank() || run.left() > last.left() - em);
    }

    int page() {
        return runs.get(0).page();
    }

    /** The run in the largest type: it gives the baseline. */
    Run main() {
        Run main = runs.get(0);
        for (Run run : runs) {
            if (!run.isBlank()
                    && (main.isBlank() || run.style().size() > main.style().size())) {
                main = run;
            }
        }
        return main;
    }

    float baseline() {
        return main().baseline();
    }

    float left() {
        return (float) runs.stream()
                .filter(run -> !run.isBlank())
                .mapToDouble(Run::left)
                .min()
                .orElse(runs.get(0).left());
    }

    float right() {
        return (float) runs.stream()
                .filter(run -> !run.isBlank())
                .mapToDouble(Run::right)
                .max()
                .orElse(runs.get(0).right());
    }

    boolean isBlank() {
        return runs.stream().allMatch(Run::isBlank);
    }
}
