package findings.ingest.api;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Sends what no well-behaved HTTP client would: any header, and a body as slowly as it likes. */
final class RawHttp implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Socket socket;

    RawHttp(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout((int) PATIENCE.toMillis());
    }

    /** Sends lines, each ended as HTTP ends them, and an empty one. */
    RawHttp head(String... lines) throws IOException {
        return text(String.join("\r\n", lines) + "\r\n\r\n");
    }

    RawHttp text(String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return this;
    }

    /** All that the server sends until it closes the connection. */
    String answer() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Sends a text again and again, with a pause between, until the server closes the connection. */
    Duration dripUntilClosed(String text, Duration pause) throws IOException, InterruptedException {
        long start = System.nanoTime();
        try {
            while (System.nanoTime() - start < PATIENCE.toNanos()) {
                text(text);
                Thread.sleep(pause.toMillis()); // a slow client is what is tested
            }
        } catch (SocketException e) {
            // it is closed
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
