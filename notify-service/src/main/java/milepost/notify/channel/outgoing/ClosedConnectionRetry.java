package milepost.notify.channel.outgoing;

import java.io.IOException;
import org.apache.hc.client5.http.HttpRequestRetryStrategy;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;

/**
 * Repeats a request at once when the receiver had closed a pooled connection and sent no response. That is not a failure
 * of the endpoint. If the receiver did process the request, it recognizes the second one by its webhook-id.
 */
final class ClosedConnectionRetry implements HttpRequestRetryStrategy {

    private static final int MAX_RETRIES = 2;

    @Override
    public boolean retryRequest(HttpRequest request, IOException e, int count, HttpContext context) {
        return count <= MAX_RETRIES && e instanceof NoHttpResponseException;
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
