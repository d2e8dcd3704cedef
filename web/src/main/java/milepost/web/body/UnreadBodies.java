package milepost.web.body;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.http.HttpHeaders;

/**
 * Closes the connection after the response if the body has not been read and has not arrived. By default Tomcat waits for at least a
 * part of it, which occupies a thread.
 */
final class UnreadBodies extends ValveBase {

    private static final int AT_MOST = 64 * 1024;

    UnreadBodies() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        if (!request.isAsync() && !isRead(request) && !skipArrived(request)) {
            if (!response.isCommitted()) {
                response.setHeader(HttpHeaders.CONNECTION, "close");
            }
            response.finishResponse();
            request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }

    private static boolean isRead(Request request) {
        var read = new AtomicBoolean();
        request.getCoyoteRequest().action(ActionCode.REQUEST_BODY_FULLY_READ, read);
        return read.get();
    }

    /** Skips what has arrived, so that the connection can be used again after a small body. Returns whether that was all. */
    private static boolean skipArrived(Request request) {
        try {
            var body = request.getInputStream();
            var skipped = 0;
            for (var available = body.available(); available > 0 && skipped < AT_MOST; available = body.available()) {
                skipped += body.readNBytes(available).length;
            }
            return isRead(request);
        } catch (IOException | IllegalStateException e) {
            return false;
        }
    }
}
