package findings.standalone.pipeline;

/** A focused-visit letter in plain text, on a council that does not exist. */
public record FocusedVisitLetter(
        String council, String visited, String published, String improvement, String findings) {

    /** The letter as it is sent. */
    public String text() {
        return """
                Agora
                6 Cumberland Place
                Nottingham
                NG1 6HJ
                T 0300 123 1231
                www.gov.uk/ofsted

                %s

                Morgan Hale
                Director of Children's Services
                %s Council
                1 Market Square
                %s

                Dear Morgan

                Focused visit to %s local authority children's services

                This letter summarises the findings of the focused visit to %s on %s. His Majesty's Inspectors \
                for this visit were Robin Marsh and Sam Peel.

                Inspectors looked at the local authority's arrangements for children in care.

                This visit was carried out in line with the inspection of local authority children's services \
                (ILACS) framework.

                What needs to improve in this area of social work practice

                • %s

                Main findings

                %s

                Ofsted will take the findings from this focused visit into account when planning the next inspection \
                or visit.

                Yours sincerely

                Robin Marsh
                His Majesty's Inspector
                """.formatted(published, council, council, council, council, visited, improvement, findings);
    }
}
