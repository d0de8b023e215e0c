package findings.aggregator.query;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import findings.aggregator.table.Tables;
import findings.events.ClassifiedLetter;
import findings.events.ClassifiedSentence;
import findings.events.identity.SentenceId;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Letters, and findings in their places in them. */
@RestController
@RequestMapping("/api")
final class LetterController {
    /** So many sentences before and after a finding show its place. */
    private static final int AROUND = 2;

    private final Tables tables;

    LetterController(Tables tables) {
        this.tables = tables;
    }

    @GetMapping("/letters/{letterId}")
    LetterView letter(@PathVariable String letterId) {
        return tables.letter(letterId)
                .map(LetterView::whole)
                .orElseThrow(() -> new UnknownNameException("there is no letter '" + letterId
                        + "'; an id is like leeds.ilacs-short.2018-10-29, and /api/councils/leeds lists a council's"));
    }

    @GetMapping("/findings/{id}")
    FindingAnswer finding(@PathVariable String id) {
        ClassifiedLetter letter =
                tables.letter(letterOf(id)).orElseThrow(() -> noFinding(id, "its letter is not there, or no more"));
        List<ClassifiedSentence> sentences = letter.getSentences();
        for (int i = 0; i < sentences.size(); i++) {
            if (sentences.get(i).getId().equals(id)) {
                return new FindingAnswer(
                        FindingView.of(letter, sentences.get(i)),
                        sentences.get(i).getReasons(),
                        views(sentences.subList(Math.max(0, i - AROUND), i)),
                        views(sentences.subList(i + 1, Math.min(sentences.size(), i + 1 + AROUND))));
            }
        }
        throw noFinding(id, "its letter has no such sentence any more; see /api/letters/" + letter.getLetterId());
    }

    private static String letterOf(String sentenceId) {
        try {
            return SentenceId.letterOf(sentenceId);
        } catch (IllegalArgumentException e) {
            throw new UnknownNameException(e.getMessage());
        }
    }

    private static UnknownNameException noFinding(String id, String why) {
        return new UnknownNameException("there is no finding '" + id + "': " + why);
    }

    private static List<SentenceView> views(List<ClassifiedSentence> sentences) {
        return sentences.stream().map(SentenceView::of).toList();
    }

    /**
     * A finding in its place.
     *
     * @param finding the finding
     * @param reasons the words and the context that decided on its labels
     * @param before the sentences before it
     * @param after the sentences after it
     */
    record FindingAnswer(
            @JsonUnwrapped FindingView finding,
            List<String> reasons,
            List<SentenceView> before,
            List<SentenceView> after) {}
}
