package findings.standalone.samples;

import findings.standalone.samples.Block.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A letter's source: what stands at the foot of each page, and the text as blocks.
 *
 * @param title the document's title
 * @param footer the lines at the foot of each page beside the page number; may be none
 * @param blocks the text in order
 */
record LetterSource(String title, List<String> footer, List<Block> blocks) {
    private static final String TITLE = "title: ";
    private static final String FOOTER = "footer: ";

    /** {@code 12. text} */
    private static final Pattern NUMBERED = Pattern.compile("(\\d+\\.) (.*)");

    /** {@code [^1]: text} */
    private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^(\\d+)]: (.*)");

    private static final Map<String, Kind> MARKS = Map.of(
            "# ", Kind.TITLE,
            "## ", Kind.HEADING,
            "### ", Kind.SUBHEADING,
            "- ", Kind.BULLET,
            "> ", Kind.RIGHT,
            "~ ", Kind.LINE);

    LetterSource {
        footer = List.copyOf(footer);
        blocks = List.copyOf(blocks);
    }

    static LetterSource read(Path file) throws IOException {
        String title = file.getFileName().toString();
        List<String> footer = new ArrayList<>();
        List<Block> blocks = new ArrayList<>();
        boolean continues = false;
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith(TITLE)) {
                title = line.substring(TITLE.length());
            } else if (line.startsWith(FOOTER)) {
                footer.add(line.substring(FOOTER.length()));
            } else if (line.isBlank()) {
                continues = false;
            } else {
                add(blocks, line, continues);
                continues = true;
            }
        }
        return new LetterSource(title, footer, blocks);
    }

    /** A line that begins nothing of its own goes on with the block before it. */
    private static void add(List<Block> blocks, String line, boolean continues) {
        Block block = block(line);
        if (block.kind() == Kind.PARA && continues) {
            Block before = blocks.remove(blocks.size() - 1);
            blocks.add(new Block(before.kind(), before.label(), List.of(before.text() + " " + line.strip())));
        } else {
            blocks.add(block);
        }
    }

    private static Block block(String line) {
        Matcher numbered = NUMBERED.matcher(line);
        Matcher footnote = FOOTNOTE.matcher(line);
        if (line.equals("---")) {
            return new Block(Kind.PAGE_BREAK, "", List.of());
        } else if (footnote.matches()) {
            return new Block(Kind.FOOTNOTE, footnote.group(1), List.of(footnote.group(2)));
        } else if (numbered.matches()) {
            return new Block(Kind.NUMBERED, numbered.group(1), List.of(numbered.group(2)));
        } else if (line.startsWith("|=")) {
            return new Block(Kind.HEADER_ROW, "", cells(line.substring(2)));
        } else if (line.startsWith("|")) {
            return new Block(Kind.ROW, "", cells(line.substring(1)));
        }
        for (Map.Entry<String, Kind> mark : MARKS.entrySet()) {
            if (line.startsWith(mark.getKey())) {
                return new Block(
                        mark.getValue(),
                        "",
                        List.of(line.substring(mark.getKey().length())));
            }
        }
        return new Block(Kind.PARA, "", List.of(line.strip()));
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|")).map(String::strip).toList();
    }
}
