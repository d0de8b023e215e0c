package findings.ingest.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;

/** Writes PDF files object by object: those that no library would write. */
public final class RawPdf {
    private static final int MEBIBYTE = 1024 * 1024;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<Integer> offsets = new ArrayList<>();

    private RawPdf() {
        write("%PDF-1.5\n");
    }

    /** A file whose list of pages names itself among its pages. */
    public static byte[] withLoopingPageTree() {
        return new RawPdf()
                .object("<< /Type /Catalog /Pages 2 0 R >>")
                .object("<< /Type /Pages /Kids [3 0 R 2 0 R] /Count 2 >>")
                .object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>")
                .end();
    }

    /** A file of so many empty pages. */
    public static byte[] withPages(int count) {
        StringBuilder kids = new StringBuilder();
        for (int page = 0; page < count; page++) {
            kids.append(page + 3).append(" 0 R ");
        }
        RawPdf pdf = new RawPdf()
                .object("<< /Type /Catalog /Pages 2 0 R >>")
                .object("<< /Type /Pages /Kids [" + kids + "] /Count " + count + " >>");
        for (int page = 0; page < count; page++) {
            pdf.object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>");
        }
        return pdf.end();
    }

    /** A file of one page whose instructions, compressed, expand to so many MiB. */
    public static byte[] withPageExpandingTo(int mebibytes) {
        return onePage("/Contents 4 0 R").stream("", " ", mebibytes).end();
    }

    /** A file of one page that draws a form whose instructions expand to so many MiB. */
    public static byte[] withFormExpandingTo(int mebibytes) {
        return onePage("/Resources << /XObject << /F 4 0 R >> >> /Contents 5 0 R").stream(
                        "/Type /XObject /Subtype /Form /BBox [0 0 595 842]", " ", mebibytes)
                .plainStream("/F Do")
                .end();
    }

    /** A file of one page in a font whose table of characters expands to so many MiB. */
    public static byte[] withCharacterTableExpandingTo(int mebibytes) {
        return onePage("/Resources << /Font << /F 5 0 R >> >> /Contents 6 0 R").stream(
                        "", "1 beginbfchar <01> <0041> endbfchar\n", mebibytes)
                .object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 4 0 R >>")
                .plainStream("BT /F 12 Tf (Children) Tj ET")
                .end();
    }

    private static RawPdf onePage(String entries) {
        return new RawPdf()
                .object("<< /Type /Catalog /Pages 2 0 R >>")
                .object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
                .object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] " + entries + " >>");
    }

    private RawPdf plainStream(String content) {
        return object("<< /Length " + content.length() + " >>\nstream\n" + content + "\nendstream");
    }

    private RawPdf stream(String entries, String repeated, int mebibytes) {
        byte[] compressed = compressed(repeated, mebibytes);
        offsets.add(out.size());
        write(offsets.size() + " 0 obj\n<< " + entries + " /Length " + compressed.length
                + " /Filter /FlateDecode >>\nstream\n");
        out.writeBytes(compressed);
        write("\nendstream\nendobj\n");
        return this;
    }

    /** One MiB is compressed, and its compressed form repeated: so gigabytes are made at once. */
    private static byte[] compressed(String repeated, int mebibytes) {
        byte[] content = repeated.repeat(MEBIBYTE / repeated.length()).getBytes(StandardCharsets.US_ASCII);
        Deflater deflater = new Deflater();
        deflater.setInput(content);
        byte[] buffer = new byte[MEBIBYTE];
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(buffer, 0, deflater.deflate(buffer, 0, buffer.length, Deflater.FULL_FLUSH));
        deflater.setInput(content);
        int length = deflater.deflate(buffer, 0, buffer.length, Deflater.FULL_FLUSH);
        for (int i = 1; i < mebibytes; i++) {
            all.write(buffer, 0, length);
        }
        deflater.end();
        return all.toByteArray();
    }

    private RawPdf object(String body) {
        offsets.add(out.size());
        write(offsets.size() + " 0 obj\n" + body + "\nendobj\n");
        return this;
    }

    private byte[] end() {
        int start = out.size();
        write("xref\n0 " + (offsets.size() + 1) + "\n0000000000 65535 f \n");
        offsets.forEach(offset -> write(String.format("%010d 00000 n \n", offset)));
        write("trailer\n<< /Size " + (offsets.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + start + "\n%%EOF\n");
        return out.toByteArray();
    }

    private void write(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }
}
