package milepost.web.body;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** A request whose body can be read up to a limit of bytes and of time. */
final class LimitedRequest extends HttpServletRequestWrapper {

    private final BodyLimit limit;
    private final IncomingBodies incoming;
    private @Nullable LimitedInputStream body;

    LimitedRequest(HttpServletRequest request, BodyLimit limit, IncomingBodies incoming) {
        super(request);
        this.limit = limit;
        this.incoming = incoming;
    }

    /** Nothing more is read. */
    void end() {
        if (body != null) {
            body.end();
        }
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (body == null) {
            body = new LimitedInputStream(super.getInputStream(), limit, incoming, InstantSource.system());
        }
        return body;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        var encoding = getCharacterEncoding();
        var charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
        return new BufferedReader(new InputStreamReader(getInputStream(), charset));
    }
}
