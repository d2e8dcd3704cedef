package milepost.console.gateway;

import jakarta.servlet.http.HttpServletResponse;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.apache.coyote.CloseNowException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** The answer of a service on its way to the visitor. If it does not get there, the connection to the service is ended. */
record Exchange(HttpUriRequestBase request, ClassicHttpResponse answer, String prefix, String serviceUrl)
        implements Closeable {

    private static final Logger log = LoggerFactory.getLogger(Exchange.class);
    private static final int BUFFER = 16 * 1024;

    boolean isRefusedToken() {
        return answer.getCode() == HttpServletResponse.SC_UNAUTHORIZED;
    }

    void answer(HttpServletResponse response) throws IOException {
        response.setStatus(answer.getCode());
        PassedHeaders.toVisitor(answer, response, prefix, serviceUrl);
        var entity = answer.getEntity();
        if (entity == null) {
            return;
        }
        var type = answer.getFirstHeader(HttpHeaders.CONTENT_TYPE);
        var live = type != null && type.getValue().startsWith(MediaType.TEXT_EVENT_STREAM_VALUE);
        var out = response.getOutputStream();
        if (live) {
            response.flushBuffer();
        }
        try {
            var in = entity.getContent(); // closing it would read what is left of it
            var buffer = new byte[BUFFER];
            for (var length = read(in, buffer); length >= 0; length = read(in, buffer)) {
                out.write(buffer, 0, length);
                if (live) {
                    out.flush();
                }
            }
        } catch (IOException e) {
            request.cancel();
            throw e;
        }
    }

    /** What has been sent cannot be taken back: the visitor sees that the answer broke off. */
    private int read(InputStream in, byte[] buffer) throws IOException {
        try {
            return in.read(buffer);
        } catch (IOException e) {
            log.atWarn()
                    .addKeyValue("service", serviceUrl)
                    .addKeyValue("cause", e.toString())
                    .log("The answer of a service broke off");
            throw new CloseNowException("The answer of the service broke off", e);
        }
    }

    @Override
    public void close() throws IOException {
        answer.close();
    }
}
