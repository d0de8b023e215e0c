package findings.ingest.pdf;

import findings.ingest.document.RejectedDocumentException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Checks of a PDF file's frame before its text is read. */
final class PdfFile {

    private static final byte[] END_MARK = "%%EOF".getBytes(StandardCharsets.US_ASCII);
    /** How far from the file's end the end mark may stand, in bytes; servers and mailers add a little. */
    private static final int TAIL = 4096;

    private static final int MAX_DEPTH = 100;

    private final int maxPages;
    private final Set<COSDictionary> above = Collections.newSetFromMap(new IdentityHashMap<>());
    private int pages;

    private PdfFile(int maxPages) {
        this.maxPages = maxPages;
    }

    /** Rejects a file that breaks off. */
    static void checkEnd(byte[] bytes) throws RejectedDocumentException {
        for (int at = bytes.length - END_MARK.length; at >= Math.max(0, bytes.length - TAIL); at--) {
            if (startsWith(bytes, at)) {
                return;
            }
        }
        throw new RejectedDocumentException(
                "truncated", "The PDF breaks off before its end. Download it again and send the whole file.");
    }

    private static boolean startsWith(byte[] bytes, int at) {
        for (int i = 0; i < END_MARK.length; i++) {
            if (bytes[at + i] != END_MARK[i]) {
                return false;
            }
        }
        return true;
    }

    /** Rejects a file whose page tree loops, has no page or too many. */
    static void checkPages(PDDocument document, int maxPages) throws RejectedDocumentException {
        COSDictionary root = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES);
        PdfFile file = new PdfFile(maxPages);
        if (root != null) {
            file.count(root, 0);
        }
        if (file.pages == 0) {
            throw new RejectedDocumentException("damaged", "The PDF has no pages. Get the file again from its source.");
        }
    }

    private void count(COSDictionary node, int depth) throws RejectedDocumentException {
        if (depth > MAX_DEPTH || !above.add(node)) {
            throw new RejectedDocumentException(
                    "damaged", "The PDF's list of pages leads back into itself. Get the file again from its source.");
        }
        COSArray kids = node.getCOSArray(COSName.KIDS);
        if (kids == null) {
            pages++;
            if (pages > maxPages) {
                throw new RejectedDocumentException(
                        "too-large",
                        "The PDF has more than " + maxPages
                                + " pages, which no inspection letter has. Check the file.");
            }
        } else {
            for (COSBase kid : kids) {
                COSBase child = kid instanceof COSObject object ? object.getObject() : kid;
                if (child instanceof COSDictionary dictionary) {
                    count(dictionary, depth + 1);
                }
            }
        }
        above.remove(node);
    }
}
