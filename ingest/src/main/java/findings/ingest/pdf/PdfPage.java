package findings.ingest.pdf;

import java.util.List;

/**
 * The text of a page in the order in which the file draws it.
 *
 * @param number counted from 1
 * @param width in points
 * @param height in points
 * @param runs its runs
 */
record PdfPage(int number, float width, float height, List<Run> runs) {

    PdfPage {
        runs = List.copyOf(runs);
    }
}
