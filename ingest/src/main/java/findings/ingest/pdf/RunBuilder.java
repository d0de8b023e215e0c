package findings.ingest.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.text.TextPosition;

/** Joins a page's glyphs, as they are drawn, into runs. */
final class RunBuilder {

    /** A baseline that moves by more than this, in ems, is another line (or a raised mark). */
    private static final float BASELINE_SHIFT = 0.1f;
    /** A gap wider than this, in ems, parts two runs, for instance the columns of a table. */
    private static final float COLUMN_GAP = 1.2f;
    /** A glyph that begins further left than this, in ems, does not follow the one before. */
    private static final float OVERLAP = 0.6f;
    /** A gap wider than this share of the font's space is a space. */
    private static final float SPACE_SHARE = 0.5f;
    /** Two runs of the same text nearer than this, in ems, are one printed twice to look bold. */
    private static final float TWICE = 0.25f;

    private final int page;
    private final List<Run> runs = new ArrayList<>();
    private final Map<String, List<Run>> byText = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private Style style;
    private int markedContentId;
    private boolean artifact;
    private float left;
    private float end;
    private float right;
    private float baseline;
    private float spaceWidth;

    RunBuilder(int page) {
        this.page = page;
    }

    void add(TextPosition glyph, String glyphText, Style glyphStyle, int glyphMark, boolean glyphArtifact) {
        float x = glyph.getXDirAdj();
        float y = glyph.getYDirAdj();
        boolean same = text.length() > 0
                && glyphMark == markedContentId
                && glyphArtifact == artifact
                && glyphStyle.equals(style)
                && follows(x, y);
        if (!same) {
            close();
            style = glyphStyle;
            markedContentId = glyphMark;
            artifact = glyphArtifact;
            left = x;
            right = x;
            baseline = y;
            spaceWidth = glyph.getWidthOfSpace();
        } else if (x - end > SPACE_SHARE * spaceWidth && !endsBlank() && !glyphText.isBlank()) {
            text.append(' ');
        }
        text.append(glyphText);
        end = x + glyph.getWidthDirAdj();
        if (!glyphText.isBlank()) {
            right = end;
        }
    }

    List<Run> finish() {
        close();
        return runs;
    }

    private boolean follows(float x, float y) {
        float em = Math.max(style.size(), 1);
        return Math.abs(y - baseline) <= BASELINE_SHIFT * em && x - end < COLUMN_GAP * em && x - end > -OVERLAP * em;
    }

    private boolean endsBlank() {
        return Character.isWhitespace(text.charAt(text.length() - 1));
    }

    private void close() {
        if (text.length() == 0) {
            return;
        }
        Run run = new Run(text.toString(), page, left, right, baseline, style, spaceWidth, markedContentId, artifact);
        text.setLength(0);
        if (run.isBlank() || !isPrintedTwice(run)) {
            runs.add(run);
        }
    }

    private boolean isPrintedTwice(Run run) {
        List<Run> alike = byText.computeIfAbsent(run.text().strip(), key -> new ArrayList<>(1));
        float near = TWICE * run.style().size();
        for (Run other : alike) {
            if (Math.abs(other.left() - run.left()) < near && Math.abs(other.baseline() - run.baseline()) < near) {
                return true;
            }
        }
        alike.add(run);
        return false;
    }
}
