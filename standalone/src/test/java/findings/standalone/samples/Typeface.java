package findings.standalone.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** The styles of a letter's words, and how a text is broken into lines. */
final class Typeface {
    static final PDFont SQUARES = new PDType1Font(FontName.ZAPF_DINGBATS);

    /** {@code **bold**}, {@code __italic__} or a footnote's mark {@code [^1]} */
    private static final Pattern STYLED = Pattern.compile("\\*\\*(.+?)\\*\\*|__(.+?)__|\\[\\^(\\d+)]");

    private static final float MARK_SCALE = 0.62f;

    enum Style {
        PLAIN(FontName.HELVETICA),
        BOLD(FontName.HELVETICA_BOLD),
        ITALIC(FontName.HELVETICA_OBLIQUE),
        MARK(FontName.HELVETICA);

        final PDFont font;

        Style(FontName name) {
            this.font = new PDType1Font(name);
        }

        float size(float textSize) {
            return this == MARK ? textSize * MARK_SCALE : textSize;
        }
    }

    /**
     * A word, or a part of one in a style of its own.
     *
     * @param text its letters
     * @param style its style
     * @param spaced whether a blank stands before it
     */
    record Word(String text, Style style, boolean spaced) {

        float width(float size) {
            return Typeface.width(text, style.font, style.size(size));
        }
    }

    private Typeface() {}

    static float width(String text, PDFont font, float size) {
        try {
            return font.getStringWidth(text) / 1000 * size;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Breaks a text into lines no wider than so many points. */
    static List<List<Word>> lines(String text, Style style, float size, float width) {
        float blank = width(" ", style.font, size);
        List<List<Word>> lines = new ArrayList<>();
        List<Word> line = new ArrayList<>();
        float used = 0;
        for (Word word : words(text, style)) {
            float needed = word.width(size) + (word.spaced() ? blank : 0);
            if (word.spaced() && !line.isEmpty() && used + needed > width) {
                lines.add(line);
                line = new ArrayList<>();
                used = 0;
            }
            line.add(word);
            used += needed;
        }
        lines.add(line);
        return lines;
    }

    private static List<Word> words(String text, Style style) {
        Words words = new Words();
        Matcher styled = STYLED.matcher(text);
        int end = 0;
        while (styled.find()) {
            words.add(text.substring(end, styled.start()), style);
            if (styled.group(1) != null) {
                words.add(styled.group(1), Style.BOLD);
            } else if (styled.group(2) != null) {
                words.add(styled.group(2), Style.ITALIC);
            } else {
                words.add(styled.group(3), Style.MARK);
            }
            end = styled.end();
        }
        words.add(text.substring(end), style);
        return words.words;
    }

    /** Words, with whether a blank stands before the next. */
    private static final class Words {
        private final List<Word> words = new ArrayList<>();
        private boolean spaced;

        void add(String text, Style style) {
            String[] parts = text.split(" ", -1);
            for (int i = 0; i < parts.length; i++) {
                spaced |= i > 0;
                if (!parts[i].isEmpty()) {
                    words.add(new Word(parts[i], style, spaced));
                    spaced = false;
                }
            }
        }
    }
}
