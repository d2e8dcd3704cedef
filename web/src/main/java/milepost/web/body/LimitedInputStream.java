package milepost.web.body;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import milepost.web.ProblemException;
import org.springframework.http.HttpStatus;

/** Counts the bytes read and throws a 413 above the limit. */
final class LimitedInputStream extends ServletInputStream {

    private final ServletInputStream body;
    private final long limit;
    private long count;

    LimitedInputStream(ServletInputStream body, long limit) {
        this.body = body;
        this.limit = limit;
    }

    static ProblemException tooLarge(long limit) {
        return ProblemException.of(HttpStatus.CONTENT_TOO_LARGE, "body-too-large", limit)
                .with("maxBytes", limit);
    }

    @Override
    public int read() throws IOException {
        var read = body.read();
        counted(read < 0 ? read : 1);
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        return counted(body.read(buffer, offset, length));
    }

    private int counted(int read) {
        if (read > 0) {
            count += read;
        }
        if (count > limit) {
            throw tooLarge(limit);
        }
        return read;
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

    @Override
    public void close() throws IOException {
        body.close();
    }
}
