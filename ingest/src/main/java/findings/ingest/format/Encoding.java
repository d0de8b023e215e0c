package findings.ingest.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Decodes text whose encoding nobody states. */
final class Encoding {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final String UTF_8_MARK = "\u00EF\u00BB\u00BF";
    /** English text has at least this share of plain letters, digits, spaces and punctuation. */
    private static final double PLAIN_SHARE = 0.9;
    /** UTF-16 without a mark shows by zeros in at least this share of one half of its bytes. */
    private static final double ZERO_SHARE = 0.7;

    private Encoding() {}

    /** A head as Latin 1 without the mark of UTF-8. */
    static String withoutMark(String head) {
        return head.startsWith(UTF_8_MARK) ? head.substring(UTF_8_MARK.length()) : head;
    }

    /** Whether bytes can be text at all: UTF-16, or no zero and hardly a control character. */
    static boolean looksLikeText(byte[] bytes) {
        if (utf16(bytes).isPresent()) {
            return true;
        }
        int control = 0;
        for (byte b : bytes) {
            if (b == 0) {
                return false;
            }
            if (b > 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
                control++;
            }
        }
        return control * 100L <= bytes.length;
    }

    /**
     * Decodes text as UTF-8, UTF-16 or Windows-1252.
     *
     * @return the text, or empty where it makes no sense as English in any of them
     */
    static Optional<String> decode(byte[] bytes) {
        Optional<String> wide = utf16(bytes).flatMap(charset -> strictly(bytes, charset));
        if (wide.isPresent()) {
            return wide;
        }
        Optional<String> utf8 = strictly(bytes, StandardCharsets.UTF_8);
        Optional<String> text = utf8.isPresent() ? utf8 : strictly(bytes, WINDOWS_1252);
        return text.filter(Encoding::isPlain);
    }

    private static Optional<Charset> utf16(byte[] bytes) {
        if (bytes.length < 2) {
            return Optional.empty();
        }
        if (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            return Optional.of(StandardCharsets.UTF_16);
        }
        if (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
            return Optional.of(StandardCharsets.UTF_16);
        }
        int[] zeros = new int[2];
        for (int i = 0; i < bytes.length; i++) {
            zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
        }
        double half = bytes.length / 2.0;
        if (zeros[1] >= ZERO_SHARE * half && zeros[0] == 0) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (zeros[0] >= ZERO_SHARE * half && zeros[1] == 0) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return Optional.empty();
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean isPlain(String text) {
        long plain = text.chars().filter(c -> c < 0x7F).count();
        return plain >= PLAIN_SHARE * text.length();
    }
}
