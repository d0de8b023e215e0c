package findings.ingest.worker;

import findings.events.EnumId;
import findings.events.Letter;
import findings.events.VisitKind;
import findings.ingest.document.Document;
import findings.ingest.document.Excluded;
import findings.ingest.document.RejectedDocumentException;
import findings.ingest.facts.GivenFacts;
import findings.ingest.letter.Reading;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What the pool and its workers say to each other, over the worker's standard input and output. Every message is
 * its length in four bytes, then its content; letters stand in Avro's binary encoding.
 */
final class WorkerMessages {
    /** A document of 32 MiB fits, and so does whatever can be read from one; more would be a broken stream. */
    private static final int LONGEST = 128 * 1024 * 1024;

    private static final int ABSENT = -1;

    private static final byte READY = 0;
    private static final byte READING = 1;
    private static final byte REJECTED = 2;

    /** A document to read. */
    record Request(Document document, GivenFacts given) {}

    private WorkerMessages() {}

    static void writeRequest(DataOutputStream out, Request request) throws IOException {
        write(out, content -> {
            GivenFacts given = request.given();
            writeText(content, request.document().fileName());
            writeText(content, given.councilOrNull());
            writeText(content, given.kind().map(EnumId::of).orElse(null));
            writeText(content, given.visited().map(LocalDate::toString).orElse(null));
            writeText(content, given.visitedTo().map(LocalDate::toString).orElse(null));
            writeText(content, given.published().map(LocalDate::toString).orElse(null));
            writeText(content, given.addressOrNull());
            writeBytes(content, request.document().bytes());
        });
    }

    static Request readRequest(DataInputStream in) throws IOException {
        DataInputStream content = read(in);
        String fileName = readText(content);
        GivenFacts given = new GivenFacts(
                readText(content),
                readKind(content),
                readDate(content),
                readDate(content),
                readDate(content),
                readText(content));
        return new Request(new Document(fileName, readBytes(content)), given);
    }

    static void writeReady(DataOutputStream out) throws IOException {
        write(out, content -> content.writeByte(READY));
    }

    static void readReady(DataInputStream in) throws IOException {
        byte kind = read(in).readByte();
        if (kind != READY) {
            throw new IOException("a worker began with message " + kind + " where " + READY + " is due");
        }
    }

    static void writeReading(DataOutputStream out, Reading reading) throws IOException {
        write(out, content -> {
            content.writeByte(READING);
            ByteBuffer letter = reading.letter().toByteBuffer();
            byte[] bytes = new byte[letter.remaining()];
            letter.get(bytes);
            writeBytes(content, bytes);
            content.writeInt(reading.excluded().size());
            for (Excluded excluded : reading.excluded()) {
                writeText(content, excluded.text());
                content.writeInt(excluded.page());
                writeText(content, excluded.reason());
            }
        });
    }

    static void writeRejection(DataOutputStream out, RejectedDocumentException rejection) throws IOException {
        write(out, content -> {
            content.writeByte(REJECTED);
            writeText(content, rejection.code());
            writeText(content, rejection.getMessage());
        });
    }

    static Reading readAnswer(DataInputStream in) throws IOException, RejectedDocumentException {
        DataInputStream content = read(in);
        byte kind = content.readByte();
        return switch (kind) {
            case READING ->
                new Reading(Letter.fromByteBuffer(ByteBuffer.wrap(readBytes(content))), readExcluded(content));
            case REJECTED -> throw new RejectedDocumentException(readText(content), readText(content));
            default -> throw new IOException("a worker answered with unknown message " + kind);
        };
    }

    private static List<Excluded> readExcluded(DataInputStream content) throws IOException {
        int count = content.readInt();
        List<Excluded> excluded = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            excluded.add(new Excluded(readText(content), content.readInt(), readText(content)));
        }
        return excluded;
    }

    private static VisitKind readKind(DataInputStream content) throws IOException {
        String id = readText(content);
        return id == null ? null : EnumId.parse(VisitKind.class, id).orElse(VisitKind.OTHER);
    }

    private static LocalDate readDate(DataInputStream content) throws IOException {
        String date = readText(content);
        return date == null ? null : LocalDate.parse(date);
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        if (text == null) {
            out.writeInt(ABSENT);
        } else {
            writeBytes(out, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String readText(DataInputStream in) throws IOException {
        byte[] bytes = readBytes(in);
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    private static void writeBytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] readBytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        return length == ABSENT ? null : in.readNBytes(length);
    }

    private interface Content {
        void writeTo(DataOutputStream out) throws IOException;
    }

    private static void write(DataOutputStream out, Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        content.writeTo(new DataOutputStream(bytes));
        out.writeInt(bytes.size());
        bytes.writeTo(out);
        out.flush();
    }

    private static DataInputStream read(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new IOException("a message of " + length + " bytes is none of a worker's");
        }
        byte[] content = new byte[length];
        in.readFully(content);
        return new DataInputStream(new ByteArrayInputStream(content));
    }
}
