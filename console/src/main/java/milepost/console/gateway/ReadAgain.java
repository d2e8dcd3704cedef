package milepost.console.gateway;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import org.apache.hc.client5.http.HttpRequestRetryStrategy;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;

/** A read is sent once more if the service has closed the kept connection in the same moment. A change never is. */
final class ReadAgain implements HttpRequestRetryStrategy {

    static boolean isRead(String method) {
        return method.equals("GET") || method.equals("HEAD");
    }

    @Override
    public boolean retryRequest(HttpRequest request, IOException failure, int attempts, HttpContext context) {
        return attempts == 1
                && isRead(request.getMethod())
                && !(failure instanceof InterruptedIOException || failure instanceof ConnectException);
    }

    @Override
    public boolean retryRequest(HttpResponse response, int attempts, HttpContext context) {
        return false;
    }

    @Override
    public TimeValue getRetryInterval(HttpResponse response, int attempts, HttpContext context) {
        return TimeValue.ZERO_MILLISECONDS;
    }
}
