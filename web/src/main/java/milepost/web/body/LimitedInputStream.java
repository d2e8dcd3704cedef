package milepost.web.body;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Reads a body up to a limit of bytes (413) and of time (408). Occupies a place among the incoming bodies while it reads. */
final class LimitedInputStream extends ServletInputStream {

    private final ServletInputStream body;
    private final BodyLimit limit;
    private final IncomingBodies incoming;
    private final InstantSource time;
    private IncomingBodies.@Nullable Place place;
    private @Nullable Instant deadline;
    private long count;

    LimitedInputStream(ServletInputStream body, BodyLimit limit, IncomingBodies incoming, InstantSource time) {
        this.body = body;
        this.limit = limit;
        this.incoming = incoming;
        this.time = time;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        begin();
        try {
            return checked(body.read(buffer, offset, length));
        } catch (SocketTimeoutException e) {
            throw limit.tooSlow().causedBy(e);
        } catch (IOException e) {
            throw BodyLimit.incomplete().causedBy(e);
        }
    }

    private void begin() {
        if (deadline == null) {
            place = incoming.take();
            deadline = time.instant().plus(limit.time());
        }
    }

    private int checked(int read) {
        if (read < 0) {
            end();
            return read;
        }
        count += read;
        if (count > limit.bytes()) {
            throw limit.tooLarge();
        }
        if (deadline != null && time.instant().isAfter(deadline) && !body.isFinished()) {
            throw limit.tooSlow();
        }
        return read;
    }

    /** Nothing more is read. */
    void end() {
        if (place != null) {
            place.giveBack();
        }
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }

    @Override
    public int available() throws IOException {
        return body.available();
    }
}
