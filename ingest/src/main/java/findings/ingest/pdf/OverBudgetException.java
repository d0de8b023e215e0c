package findings.ingest.pdf;

/** A document that expands to more than its limits. The message names what there is too much of. */
final class OverBudgetException extends RuntimeException {
    OverBudgetException(String tooMuch) {
        super(tooMuch);
    }
}
