package findings.aggregator.search;

import findings.aggregator.query.FindingFilter;
import findings.aggregator.query.FindingView;
import findings.events.ClassifiedLetter;
import findings.events.ClassifiedSentence;
import findings.events.EnumId;
import findings.events.identity.LetterId;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import tools.jackson.databind.json.JsonMapper;

/** Findings as documents of the text index. */
final class FindingDocuments {
    /** To be raised with every change of what is written below: an index of another form is made anew. */
    static final String FORM = "2";

    static final String LETTER = "letter";
    static final String COUNCIL = "council";
    static final String THEME = "theme";
    static final String TOPIC = "topic";
    static final String POLARITY = "polarity";
    static final String KIND = "kind";
    static final String ABOUT = "about";
    static final String UNCERTAIN = "uncertain";
    static final String DAY = "day";
    static final String LETTER_ORDER = "letterOrder";
    static final String POSITION = "position";
    static final String TEXT = "text";
    static final String WHOLE = "whole";

    /** Words with their places in the text, so that matches are marked without reading the text again. */
    private static final FieldType TEXT_WITH_PLACES = textWithPlaces();

    private final JsonMapper json;

    FindingDocuments(JsonMapper json) {
        this.json = json;
    }

    /** A document for each finding of a letter. */
    List<Document> of(ClassifiedLetter letter) {
        List<Document> documents = new ArrayList<>();
        for (ClassifiedSentence sentence : letter.getSentences()) {
            if (sentence.getStrength() || sentence.getArea()) {
                documents.add(of(letter, sentence));
            }
        }
        return documents;
    }

    /** The finding that a document was made of. */
    FindingView read(Document document) {
        return json.readValue(document.get(WHOLE), FindingView.class);
    }

    private Document of(ClassifiedLetter letter, ClassifiedSentence sentence) {
        Document document = new Document();
        add(document, LETTER, letter.getLetterId());
        add(document, COUNCIL, letter.getCouncilId());
        add(document, KIND, EnumId.of(letter.getKind()));
        add(document, ABOUT, EnumId.of(sentence.getAbout()));
        add(document, UNCERTAIN, Boolean.toString(sentence.getUncertain()));
        if (sentence.getStrength()) {
            add(document, POLARITY, FindingFilter.STRENGTH);
        }
        if (sentence.getArea()) {
            add(document, POLARITY, FindingFilter.AREA);
        }
        sentence.getThemes().forEach(theme -> add(document, THEME, theme));
        sentence.getTopics().forEach(topic -> add(document, TOPIC, topic));
        long day = LetterId.parse(letter.getLetterId()).date().toEpochDay();
        document.add(new LongPoint(DAY, day));
        document.add(new NumericDocValuesField(DAY, day));
        document.add(new SortedDocValuesField(LETTER_ORDER, new BytesRef(letter.getLetterId())));
        document.add(new NumericDocValuesField(POSITION, sentence.getPosition()));
        document.add(new Field(TEXT, sentence.getText(), TEXT_WITH_PLACES));
        document.add(new StoredField(WHOLE, json.writeValueAsString(FindingView.of(letter, sentence))));
        return document;
    }

    private static FieldType textWithPlaces() {
        FieldType type = new FieldType(TextField.TYPE_STORED);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        type.freeze();
        return type;
    }

    private static void add(Document document, String field, String value) {
        document.add(new StringField(field, value, Field.Store.NO));
    }
}
