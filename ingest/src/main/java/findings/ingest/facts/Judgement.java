package findings.ingest.facts;

/** What a judgement is on. */
enum Judgement {
    OVERALL,
    LEADERS,
    HELP_AND_PROTECTION,
    IN_CARE,
    IN_CARE_AND_CARE_LEAVERS,
    CARE_LEAVERS,
    ADOPTION
}
