package milepost.web.body;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import milepost.web.ProblemException;
import org.springframework.http.HttpStatus;

/** A request with a buffered body that cannot be handled asynchronously, because what a filter holds for it ends with the filter. */
public final class BufferedRequest extends HttpServletRequestWrapper {

    private final byte[] bytes;
    private final BufferedBody body;

    private BufferedRequest(HttpServletRequest request, byte[] bytes) {
        super(request);
        this.bytes = bytes;
        this.body = new BufferedBody(bytes);
    }

    /** Reads the whole body, unless a filter before has done so. */
    public static BufferedRequest of(HttpServletRequest request) throws IOException {
        return request instanceof BufferedRequest buffered
                ? buffered
                : new BufferedRequest(request, request.getInputStream().readAllBytes());
    }

    /** Returns the whole body; it can still be read from the request. */
    public byte[] bytes() {
        return bytes;
    }

    @Override
    public ServletInputStream getInputStream() {
        return body;
    }

    @Override
    public BufferedReader getReader() {
        var encoding = getCharacterEncoding();
        var charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
        return new BufferedReader(new InputStreamReader(body, charset));
    }

    @Override
    public AsyncContext startAsync() {
        throw notLater();
    }

    @Override
    public AsyncContext startAsync(ServletRequest request, ServletResponse response) {
        throw notLater();
    }

    static ProblemException notLater() {
        return ProblemException.of(HttpStatus.BAD_REQUEST, "idempotency-key-unsupported");
    }
}
