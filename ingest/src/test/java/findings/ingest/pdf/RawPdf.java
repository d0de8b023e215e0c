package findings.ingest.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;

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

    /** A file of one page whose instructions, compressed, expand to so many MiB. */
    public static byte[] withPageExpandingTo(int mebibytes) {
        byte[] compressed = spaces(mebibytes);
        RawPdf pdf = new RawPdf()
                .object("<< /Type /Catalog /Pages 2 0 R >>")
                .object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
                .object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>");
        pdf.offsets.add(pdf.out.size());
        pdf.write("4 0 obj\n<< /Length " + compressed.length + " /Filter /FlateDecode >>\nstream\n");
        pdf.out.writeBytes(compressed);
        pdf.write("\nendstream\nendobj\n");
        return pdf.end();
    }

    private static byte[] spaces(int mebibytes) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        byte[] blank = " ".repeat(MEBIBYTE).getBytes(StandardCharsets.US_ASCII);
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(compressed)) {
            for (int i = 0; i < mebibytes; i++) {
                deflater.write(blank);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
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
