package findings.ingest.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.message.RawMessageDecoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * Records of one kind, written with the schema that stands in the archive.
 *
 * @param <T> the record
 */
final class ArchivedRecords<T extends SpecificRecord> {
    private final String kind;
    private final RawMessageDecoder<T> decoder;

    ArchivedRecords(Class<T> type, byte[] writersSchema) throws BadArchiveException {
        kind = type.getSimpleName();
        SpecificData model = SpecificData.getForClass(type);
        try {
            Schema writer = new Schema.Parser().parse(new String(writersSchema, StandardCharsets.UTF_8));
            decoder = new RawMessageDecoder<>(model, writer, model.getSchema(type));
        } catch (AvroRuntimeException e) {
            throw new BadArchiveException("its schema of a " + kind + " is none: " + e.getMessage(), e);
        }
    }

    T read(byte[] content) throws BadArchiveException {
        try {
            return decoder.decode(content);
        } catch (IOException | RuntimeException e) {
            throw new BadArchiveException("it holds a " + kind + " that cannot be read: " + e.getMessage(), e);
        }
    }
}
