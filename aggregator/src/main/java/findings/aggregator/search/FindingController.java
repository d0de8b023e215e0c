package findings.aggregator.search;

import findings.aggregator.query.BadParameterException;
import findings.aggregator.query.FindingParameters;
import findings.aggregator.query.Names;
import findings.aggregator.query.VisitFilter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** Searches findings by what they are about and by their words. */
@RestController
@RequestMapping("/api/findings")
final class FindingController {
    private static final String PAGE = "50";
    private static final int LARGEST_PAGE = 500;

    private final FindingSearch search;
    private final Names names;

    FindingController(FindingSearch search, Names names) {
        this.search = search;
        this.names = names;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    FindingsAnswer findings(
            @ParameterObject FindingParameters parameters,
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to,
            @RequestParam(defaultValue = "false") boolean uncertain,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = PAGE) int limit,
            @RequestParam(required = false) String after) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new BadParameterException("limit is " + limit + "; it must be 1 to " + LARGEST_PAGE
                    + ", and format=csv gives all findings at once");
        }
        FindingPage page = search.index()
                .page(
                        query(parameters, from, to, uncertain, q),
                        limit,
                        Optional.ofNullable(after).map(FindingController::cursor));
        return new FindingsAnswer(
                page.total(), page.next().map(Cursor::toString).orElse(null), page.findings());
    }

    /** All findings, not a page of them; sent as they are read, so without a tag. */
    @GetMapping(produces = "text/csv")
    FindingsTable table(
            @ParameterObject FindingParameters parameters,
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to,
            @RequestParam(defaultValue = "false") boolean uncertain,
            @RequestParam(defaultValue = "") String q,
            HttpServletRequest request) {
        ShallowEtagHeaderFilter.disableContentCaching(request);
        return new FindingsTable(search.index().all(query(parameters, from, to, uncertain, q)));
    }

    private FindingQuery query(
            @ParameterObject FindingParameters parameters,
            String fromOrNull,
            String toOrNull,
            boolean uncertain,
            String words) {
        return new FindingQuery(
                parameters.filter(names), VisitFilter.of(fromOrNull, toOrNull, List.of()), uncertain, words);
    }

    private static Cursor cursor(String text) {
        try {
            return Cursor.parse(text);
        } catch (IllegalArgumentException e) {
            throw new BadParameterException("after: " + e.getMessage());
        }
    }
}
