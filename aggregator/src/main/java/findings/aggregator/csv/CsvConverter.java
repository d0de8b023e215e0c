package findings.aggregator.csv;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Writes answers as tables where {@code text/csv} is asked for. */
public final class CsvConverter extends AbstractHttpMessageConverter<Tabular> {
    /** The media type of tables. */
    public static final MediaType TEXT_CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    /** A converter for {@link Tabular} answers. */
    public CsvConverter() {
        super(TEXT_CSV);
    }

    @Override
    protected boolean supports(Class<?> type) {
        return Tabular.class.isAssignableFrom(type);
    }

    @Override
    public boolean canRead(Class<?> type, MediaType mediaType) {
        return false;
    }

    @Override
    protected Tabular readInternal(Class<? extends Tabular> type, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("tables are not read", message);
    }

    @Override
    protected void writeInternal(Tabular answer, HttpOutputMessage message) throws IOException {
        Writer out = new OutputStreamWriter(message.getBody(), StandardCharsets.UTF_8);
        answer.toTable().write(out);
        out.flush();
    }
}
