package findings.standalone.command;

import findings.events.Block;
import findings.events.EnumId;
import findings.events.Grade;
import findings.events.Heading;
import findings.events.Judgements;
import findings.events.Letter;
import findings.ingest.document.Excluded;
import findings.ingest.letter.Reading;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What was read from a document, as {@code findings read} prints it. What a document does not have is absent. */
final class ReadingJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ReadingJson() {}

    static String of(String document, Reading reading, boolean excluded) {
        Letter letter = reading.letter();
        ObjectNode json = JSON.createObjectNode();
        json.put("document", document);
        json.put("letterId", letter.getLetterId());
        json.put("council", letter.getCouncilName());
        json.put("councilId", letter.getCouncilId());
        json.put("kind", EnumId.of(letter.getKind()));
        letter.getVisitStart().ifPresent(date -> json.put("start", date.toString()));
        letter.getVisitEnd().ifPresent(date -> json.put("end", date.toString()));
        letter.getPublished().ifPresent(date -> json.put("published", date.toString()));
        letter.getLeadInspector().ifPresent(name -> json.put("leadInspector", name));
        json.put("rank", EnumId.of(letter.getSource().getRank()));
        json.set("judgements", judgements(letter.getJudgements()));
        json.set("blocks", blocks(letter.getBlocks()));
        if (excluded) {
            json.set("excluded", excluded(reading.excluded()));
        }
        return json.toString();
    }

    private static ObjectNode judgements(Judgements judgements) {
        ObjectNode json = JSON.createObjectNode();
        put(json, "overall", judgements.getOverall());
        put(json, "leaders", judgements.getLeaders());
        put(json, "helpAndProtection", judgements.getHelpAndProtection());
        put(json, "inCare", judgements.getInCare());
        put(json, "inCareAndCareLeavers", judgements.getInCareAndCareLeavers());
        put(json, "careLeavers", judgements.getCareLeavers());
        put(json, "adoption", judgements.getAdoption());
        return json;
    }

    private static void put(ObjectNode json, String field, Optional<Grade> grade) {
        grade.ifPresent(it -> json.put(field, EnumId.of(it)));
    }

    private static ArrayNode blocks(List<Block> blocks) {
        ArrayNode array = JSON.createArrayNode();
        for (Block block : blocks) {
            ObjectNode json = array.addObject();
            List<Heading> headings = block.getHeadings();
            json.put(
                    "heading",
                    headings.isEmpty() ? "" : headings.get(headings.size() - 1).getText());
            json.put("kind", EnumId.of(block.getKind()));
            json.put("page", block.getPage());
            json.put("text", block.getText());
            ArrayNode path = json.putArray("headings");
            headings.forEach(
                    heading -> path.addObject().put("level", heading.getLevel()).put("text", heading.getText()));
            put(json, "sectionGrade", block.getSectionGrade());
            block.getReference().ifPresent(reference -> json.put("reference", reference));
        }
        return array;
    }

    private static ArrayNode excluded(List<Excluded> excluded) {
        ArrayNode array = JSON.createArrayNode();
        for (Excluded part : excluded) {
            array.addObject()
                    .put("page", part.page())
                    .put("reason", part.reason())
                    .put("text", part.text());
        }
        return array;
    }
}
