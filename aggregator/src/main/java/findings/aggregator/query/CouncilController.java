package findings.aggregator.query;

import findings.aggregator.query.TrendQueries.Shown;
import findings.aggregator.table.Tables;
import findings.events.ClassifiedLetter;
import findings.events.council.Council;
import findings.events.identity.LetterId;
import java.util.Comparator;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Councils and their trends. A council is asked for by its id, name, an alias or a code. */
@RestController
@RequestMapping("/api/councils")
final class CouncilController {
    private static final Comparator<ClassifiedLetter> BY_DATE = Comparator.comparing((ClassifiedLetter letter) ->
                    LetterId.parse(letter.getLetterId()).date())
            .thenComparing(ClassifiedLetter::getLetterId);

    private final Tables tables;
    private final Names names;
    private final TrendQueries trends;

    CouncilController(Tables tables, Names names) {
        this.tables = tables;
        this.names = names;
        this.trends = new TrendQueries(tables, names);
    }

    @GetMapping
    CouncilsAnswer councils() {
        return new CouncilsAnswer(names.councils().stream()
                .map(council -> CouncilView.of(council, null))
                .toList());
    }

    @GetMapping("/{council}")
    CouncilView council(@PathVariable String council) {
        Council found = names.council(council);
        return CouncilView.of(
                found,
                tables.letterFacts(found.id()).stream()
                        .sorted(BY_DATE)
                        .map(LetterView::facts)
                        .toList());
    }

    @GetMapping("/{council}/trends")
    TrendsAnswer trends(
            @PathVariable String council,
            @RequestParam(required = false) String by,
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to,
            @RequestParam(required = false) List<String> kind,
            @RequestParam(defaultValue = "false") boolean findings,
            @RequestParam(defaultValue = "false") boolean uncertain) {
        Council found = names.council(council);
        VisitFilter filter = VisitFilter.of(from, to, kind);
        return new TrendsAnswer(
                found.id(),
                found.name(),
                Lineage.of(found),
                JudgedVisit.of(tables.letterFacts(found.id()), filter),
                trends.trends(found, Dimensions.parse(by), filter, new Shown(findings, uncertain)));
    }

    @GetMapping("/{council}/trends/{themeOrTopic}")
    TrendAnswer trend(
            @PathVariable String council,
            @PathVariable String themeOrTopic,
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to,
            @RequestParam(required = false) List<String> kind,
            @RequestParam(defaultValue = "false") boolean uncertain) {
        Council found = names.council(council);
        VisitFilter filter = VisitFilter.of(from, to, kind);
        return new TrendAnswer(
                trends.trend(found, names.themeOrTopic(themeOrTopic), filter, new Shown(true, uncertain)),
                Lineage.of(found),
                JudgedVisit.of(tables.letterFacts(found.id()), filter));
    }

    @GetMapping("/{council}/concerns")
    ConcernsAnswer concerns(
            @PathVariable String council,
            @RequestParam(required = false) String by,
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to,
            @RequestParam(required = false) List<String> kind) {
        Council found = names.council(council);
        return new ConcernsAnswer(
                found.id(),
                found.name(),
                Lineage.of(found),
                trends.concerns(found, Dimensions.parse(by), VisitFilter.of(from, to, kind)));
    }
}
