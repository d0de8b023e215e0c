package findings.service.limit;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * Bounds how long a request's body may take, whoever reads it: a controller, the parser of forms, or the server, which
 * reads what nobody wanted of a refused request. Tomcat itself bounds only the time between two pieces, so that a
 * client that sends a byte now and then could keep a thread for days. Where a body is very long it may take longer, as
 * long as it keeps coming.
 */
final class BodyTimeValve extends ValveBase {
    private static final int SUCCESS = 2;
    private static final int END = -1;

    /** In bytes a second: the slowest at which a body, such as an archive of GB, may keep coming. */
    private static final double SLOWEST = 64 * 1024;

    private static final double NANOS = Duration.ofSeconds(1).toNanos();

    private final Duration limit;

    BodyTimeValve(Duration limit) {
        super(true);
        this.limit = limit;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        org.apache.coyote.Request wire = request.getCoyoteRequest();
        InputBuffer untimed = wire.getInputBuffer();
        TimedBody timed = new TimedBody(untimed);
        wire.setInputBuffer(timed);
        try {
            getNext().invoke(request, response);
            if (!request.isAsync() && mayHaveMore(request, response)) {
                readTheRest(request, response, timed);
            }
        } finally {
            wire.setInputBuffer(untimed);
        }
    }

    /** A client that waits to be told to send its body, and was refused, sends none. */
    private static boolean mayHaveMore(Request request, Response response) {
        boolean hasBody = request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
        boolean waits = request.getCoyoteRequest().hasExpectation() && response.getStatus() / 100 != SUCCESS;
        return hasBody && !waits;
    }

    /** Most clients read no answer before all is sent. */
    private static void readTheRest(Request request, Response response, TimedBody body) throws IOException {
        try {
            response.finishResponse();
            body.wantedNoMore();
            Forgotten forgotten = new Forgotten();
            while (body.doRead(forgotten) >= 0) {
                // nobody wants it
            }
        } catch (IOException e) {
            // the connection is closed instead
            request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }

    /** A body that can be read until its time is over. */
    private final class TimedBody implements InputBuffer {
        private final InputBuffer body;
        private final long begun = System.nanoTime();
        private long received;
        private boolean wanted = true;
        private boolean ended;

        TimedBody(InputBuffer body) {
            this.body = body;
        }

        @Override
        public int doRead(ApplicationBufferHandler handler) throws IOException {
            if (ended) {
                return END;
            }
            check();
            int read = body.doRead(handler);
            if (read == END) {
                ended = true;
            } else {
                received += read;
                check();
            }
            return read;
        }

        /** What nobody wants is not waited for longer, however much it is. */
        void wantedNoMore() {
            wanted = false;
        }

        /** Tomcat answers this exception with 408, as its own between two pieces. */
        private void check() throws SocketTimeoutException {
            double more = wanted ? received / SLOWEST * NANOS : 0;
            if (System.nanoTime() - begun > limit.toNanos() + more) {
                throw new SocketTimeoutException("the body did not arrive within " + limit.toMillis() + " ms");
            }
        }

        @Override
        public int available() {
            return body.available();
        }
    }

    private static final class Forgotten implements ApplicationBufferHandler {
        private ByteBuffer buffer = EMPTY_BUFFER;

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            this.buffer = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return buffer;
        }

        @Override
        public void expand(int size) {
            // Tomcat gives its own buffer, which needs no room here
        }
    }
}
