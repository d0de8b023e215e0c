package findings.ingest.archive;

import findings.ingest.document.Document;
import findings.ingest.document.FileName;
import findings.ingest.document.RejectedDocumentException;
import findings.ingest.facts.FactFields;
import findings.ingest.facts.GivenFacts;
import findings.ingest.original.Original;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came with an original, as JSON: the given facts under the names that every interface has for them, and the
 * file's name.
 *
 * @param fileName the file's name without folders; empty where it had none
 * @param facts the given facts
 */
record GivenWithOriginal(String fileName, GivenFacts facts) {
    private static final String NAME = "name";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<TreeMap<String, String>> FIELDS = new TypeReference<>() {};

    static byte[] write(Original original) {
        Map<String, String> fields = new TreeMap<>(FactFields.write(original.given()));
        fields.put(NAME, original.document().fileName());
        return JSON.writeValueAsBytes(fields);
    }

    static GivenWithOriginal read(String letterId, byte[] content) throws BadArchiveException {
        try {
            Map<String, String> fields = JSON.readValue(content, FIELDS);
            return new GivenWithOriginal(FileName.plain(fields.get(NAME)), FactFields.read(fields));
        } catch (JacksonException | RejectedDocumentException e) {
            throw new BadArchiveException(
                    "what was given with the original of " + letterId + " cannot be read: " + e.getMessage(), e);
        }
    }

    Original to(byte[] content) {
        return new Original(new Document(fileName, content), facts);
    }
}
