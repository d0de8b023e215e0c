package findings.ingest.format;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a document is, by its bytes. */
enum DocumentFormat {
    EMPTY("empty"),
    PDF("a PDF"),
    HTML("a web page"),
    TEXT("plain text"),
    WORD("a Word file"),
    OFFICE("a spreadsheet, presentation or other office file"),
    ARCHIVE("an archive (zip or the like)"),
    IMAGE("a picture"),
    RTF("a rich-text file"),
    XML("an XML file"),
    BINARY("a file of an unknown kind");

    /** How much of a file is looked at, in bytes. */
    private static final int HEAD = 4096;
    /** How far into a file the mark of a PDF may stand, in bytes, as common readers allow. */
    private static final int PDF_MARK_WITHIN = 1024;

    private static final Pattern HTML_START = Pattern.compile(
            "(?s)\\A(?:<\\?xml[^>]*>)?\\s*(?:<!--.*?-->\\s*)*<(?:!doctype\\s+html|html|head|body)\\b.*");
    private static final Pattern HTML_LATER = Pattern.compile("(?s)\\A\\s*<.*<(?:html|head|body)\\b.*");

    private final String description;

    DocumentFormat(String description) {
        this.description = description;
    }

    /** How a person would call it: "a Word file". */
    String description() {
        return description;
    }

    static DocumentFormat of(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        if (head.isBlank() && bytes.length <= HEAD) {
            return EMPTY;
        }
        int pdfMark = head.indexOf("%PDF-");
        if (pdfMark >= 0 && pdfMark < PDF_MARK_WITHIN) {
            return PDF;
        }
        DocumentFormat known = byMagic(head, bytes);
        return known != null ? known : textual(head, bytes);
    }

    private static DocumentFormat byMagic(String head, byte[] bytes) {
        if (head.startsWith("PK\003\004") || head.startsWith("PK\005\006")) {
            String all = new String(bytes, StandardCharsets.ISO_8859_1);
            if (all.contains("word/") || all.contains("opendocument.text")) {
                return WORD;
            }
            return all.contains("xl/") || all.contains("ppt/") || all.contains("opendocument") ? OFFICE : ARCHIVE;
        }
        if (head.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return new String(bytes, StandardCharsets.UTF_16LE).contains("WordDocument") ? WORD : OFFICE;
        }
        if (head.startsWith("\u0089PNG")
                || head.startsWith("\u00FF\u00D8\u00FF")
                || head.startsWith("GIF8")
                || head.startsWith("II*\0")
                || head.startsWith("MM\0*")
                || head.startsWith("BM") && bytes.length > 2 && head.indexOf('\0') > 0
                || head.startsWith("RIFF") && head.startsWith("WEBP", 8)
                || head.startsWith("ftyp", 4)) {
            return IMAGE;
        }
        if (head.startsWith("{\\rtf")) {
            return RTF;
        }
        if (head.startsWith("\u001F\u008B") || head.startsWith("7z\u00BC\u00AF") || head.startsWith("Rar!")) {
            return ARCHIVE;
        }
        return null;
    }

    private static DocumentFormat textual(String head, byte[] bytes) {
        String start = Encoding.withoutMark(head).toLowerCase(Locale.ROOT);
        if (HTML_START.matcher(start).matches() || HTML_LATER.matcher(start).matches()) {
            return HTML;
        }
        if (start.stripLeading().startsWith("<?xml")) {
            return XML;
        }
        return Encoding.looksLikeText(bytes) ? TEXT : BINARY;
    }
}
