package findings.ingest.correction;

import findings.events.theme.ThemeCatalogue;
import findings.ingest.publish.BrokerAwayException;
import findings.ingest.publish.CorrectionPublisher;
import findings.service.access.Caller;
import findings.service.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes people's corrections, and takes them back. */
@RestController
@RequestMapping("/api/corrections")
public class CorrectionController {
    private static final String RETRY_AFTER_SECONDS = "5";
    private static final String REJECTED = "The correction was rejected";

    private final CorrectionPublisher publisher;
    private final ThemeCatalogue catalogue = ThemeCatalogue.standard();

    CorrectionController(CorrectionPublisher publisher) {
        this.publisher = publisher;
    }

    @PutMapping("/{sentenceId}")
    ResponseEntity<?> correct(
            HttpServletRequest http, @PathVariable String sentenceId, @RequestBody CorrectionRequest request)
            throws BadCorrectionException {
        if (!publisher.correct(
                request.toCorrection(sentenceId, catalogue), Caller.of(http).name())) {
            return problem(
                    HttpStatus.NOT_FOUND,
                    "unknown-letter",
                    "No such letter",
                    "no letter stands that could hold the sentence " + sentenceId + "; is its id right?");
        }
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping("/{sentenceId}")
    ResponseEntity<Void> takeBack(HttpServletRequest http, @PathVariable String sentenceId) {
        publisher.takeBack(sentenceId, Caller.of(http).name());
        return ResponseEntity.noContent().build();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> bad(BadCorrectionException e) {
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, "bad-correction", REJECTED, e.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> noSentenceId(IllegalArgumentException e) {
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, "no-sentence-id", REJECTED, e.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> noJson(HttpMessageNotReadableException e) {
        return problem(
                HttpStatus.BAD_REQUEST,
                "bad-body",
                REJECTED,
                "the body is no JSON object with the fields polarity, themes, author and reason");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> brokerAway(BrokerAwayException e) {
        return new Problem(HttpStatus.SERVICE_UNAVAILABLE, "broker-away", "The broker is away", e.getMessage())
                .with(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .answer();
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String code, String title, String detail) {
        return new Problem(status, code, title, detail).answer();
    }
}
