package milepost.notify.outgoing;

import java.io.IOException;
import org.apache.hc.client5.http.HttpRequestRetryStrategy;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;

/**
 * Sends a request again at once when the receiver had closed the kept connection and took nothing in. That is no failure
 * of the endpoint, which would cost a wait. Should it have taken it in after all, it knows the webhook-id.
 */
final class ClosedConnectionRetry implements HttpRequestRetryStrategy {

    private static final int MOST = 2;

    @Override
    public boolean retryRequest(HttpRequest request, IOException e, int count, HttpContext context) {
        return count <= MOST && e instanceof NoHttpResponseException;
    }

    @Override
    public boolean retryRequest(HttpResponse response, int count, HttpContext context) {
        return false;
    }

    @Override
    public TimeValue getRetryInterval(HttpResponse response, int count, HttpContext context) {
        return TimeValue.ZERO_MILLISECONDS;
    }
}
