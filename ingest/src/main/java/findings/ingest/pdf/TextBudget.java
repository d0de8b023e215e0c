package findings.ingest.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** Bounds what a document may expand to, so that a small file cannot fill the memory. */
final class TextBudget {

    /** The most bytes that each kind of compression makes of one; for all others one, as of plain encodings. */
    private static final Map<COSName, Integer> EXPANSION = Map.of(
            COSName.FLATE_DECODE, 1032,
            COSName.FLATE_DECODE_ABBREVIATION, 1032,
            COSName.LZW_DECODE, 1400,
            COSName.LZW_DECODE_ABBREVIATION, 1400,
            COSName.RUN_LENGTH_DECODE, 64,
            COSName.RUN_LENGTH_DECODE_ABBREVIATION, 64);

    private final PdfLimits limits;
    private long characters;

    TextBudget(PdfLimits limits) {
        this.limits = limits;
    }

    /** Counts characters that came out. */
    void spend(int count) {
        characters += count;
        if (characters > limits.maxCharacters()) {
            throw new OverBudgetException("more than " + limits.maxCharacters() + " characters of text");
        }
    }

    /** Checks a page's drawing instructions before they are expanded into memory. */
    void checkContents(PDPage page) throws IOException {
        Iterator<PDStream> streams = page.getContentStreams();
        while (streams.hasNext()) {
            check(streams.next().getCOSObject());
        }
    }

    /** Checks a stream before it is expanded into memory. */
    void check(COSStream stream) throws IOException {
        List<COSName> filters = filters(stream);
        long most = stream.getLength();
        for (COSName filter : filters) {
            most *= EXPANSION.getOrDefault(filter, 1);
        }
        if (most > limits.maxStreamBytes() && (!allDeflate(filters) || inflatesBeyondLimit(stream, filters.size()))) {
            long mebibytes = limits.maxStreamBytes() / (1024 * 1024);
            throw new OverBudgetException("a part that expands to more than " + mebibytes + " MiB");
        }
    }

    private boolean inflatesBeyondLimit(COSStream stream, int times) throws IOException {
        InputStream inflated = stream.createRawInputStream();
        for (int i = 0; i < times; i++) {
            inflated = new InflaterInputStream(inflated);
        }
        byte[] buffer = new byte[8192];
        long size = 0;
        try (InputStream in = inflated) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > limits.maxStreamBytes()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean allDeflate(List<COSName> filters) {
        return filters.stream()
                .allMatch(name -> COSName.FLATE_DECODE.equals(name) || COSName.FLATE_DECODE_ABBREVIATION.equals(name));
    }

    private static List<COSName> filters(COSStream stream) {
        COSBase filters = stream.getFilters();
        if (filters instanceof COSName name) {
            return List.of(name);
        }
        if (filters instanceof COSArray array) {
            return StreamSupport.stream(array.spliterator(), false)
                    .filter(COSName.class::isInstance)
                    .map(COSName.class::cast)
                    .toList();
        }
        return List.of();
    }
}
