package findings.faults;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A made focused-visit letter in plain text, on a council that does not exist.
 *
 * @param council the council's name
 * @param visited the first of the visit's two days
 * @param improvement what stands under "What needs to improve"
 * @param findings the sentences of the main findings
 */
record MadeLetter(String council, LocalDate visited, String improvement, List<String> findings) {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final int DAYS_UNTIL_PUBLISHED = 35;

    MadeLetter {
        findings = List.copyOf(findings);
    }

    /** The same with so many sentences in its main findings: its own, again and again. */
    MadeLetter withSentences(int count) {
        return new MadeLetter(
                council,
                visited,
                improvement,
                IntStream.range(0, count)
                        .mapToObj(place -> findings.get(place % findings.size()))
                        .toList());
    }

    /** The id under which ingest publishes it. */
    String id() {
        return council.toLowerCase(Locale.UK) + ".focused-visit." + visited;
    }

    /** The letter as it is sent. */
    String text() {
        return """
                Agora
                6 Cumberland Place
                Nottingham
                NG1 6HJ
                T 0300 123 1231
                www.gov.uk/ofsted

                %1$s

                Morgan Hale
                Director of Children's Services
                %2$s Council
                1 Market Square
                %2$s

                Dear Morgan

                Focused visit to %2$s local authority children's services

                This letter summarises the findings of the focused visit to %2$s on %3$s. His Majesty's Inspectors \
                for this visit were Robin Marsh and Sam Peel.

                Inspectors looked at the local authority's arrangements for children in care.

                This visit was carried out in line with the inspection of local authority children's services \
                (ILACS) framework.

                What needs to improve in this area of social work practice

                • %4$s

                Main findings

                %5$s

                Ofsted will take the findings from this focused visit into account when planning the next inspection \
                or visit.

                Yours sincerely

                Robin Marsh
                His Majesty's Inspector
                """.formatted(
                        DATE.format(visited.plusDays(DAYS_UNTIL_PUBLISHED)),
                        council,
                        visited.getDayOfMonth() + " and " + DATE.format(visited.plusDays(1)),
                        improvement,
                        String.join(" ", findings));
    }
}
