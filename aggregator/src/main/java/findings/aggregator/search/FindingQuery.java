package findings.aggregator.search;

import findings.aggregator.query.FindingFilter;
import findings.aggregator.query.VisitFilter;

/**
 * Which findings are searched for.
 *
 * @param filter what they are about
 * @param visits the days of their visits; its kinds are those of the filter
 * @param uncertain findings too doubtful to be counted, too
 * @param words words and phrases in quotation marks that their sentences hold; blank for any
 */
record FindingQuery(FindingFilter filter, VisitFilter visits, boolean uncertain, String words) {}
