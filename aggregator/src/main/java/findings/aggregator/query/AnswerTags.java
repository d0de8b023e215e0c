package findings.aggregator.query;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** Tags answers, so that clients can ask whether one has changed. A stream of events has no tag and no end. */
final class AnswerTags extends ShallowEtagHeaderFilter {
    private static final String EVENTS = "/events";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().endsWith(EVENTS);
    }
}
