package findings.standalone.pipeline;

/** The pipeline does not start. The message says why and what to do. */
public final class PipelineStartException extends Exception {
    private static final long serialVersionUID = 1;

    PipelineStartException(String message) {
        super(message);
    }

    PipelineStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
