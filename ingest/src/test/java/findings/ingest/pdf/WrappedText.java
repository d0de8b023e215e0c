package findings.ingest.pdf;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines of a width, as a page does. */
public final class WrappedText {
    private WrappedText() {}

    /** The lines of a text, each of so many characters at most, broken at blanks. */
    public static String[] lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines.toArray(String[]::new);
    }
}
