package milepost.console.gateway;

import java.io.IOException;
import java.time.Duration;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.stereotype.Component;

/**
 * The connections to the services. It changes nothing on the way: no cookies, redirects or decompression. Cancelling a
 * request closes its connection, so that a visitor who leaves a live stream does not leave one open behind the front door.
 */
@Component
final class ServiceClient implements AutoCloseable {

    /** Each live stream has a connection of its own. */
    private static final int CONNECTIONS = 10_000;

    private static final Duration KEPT = Duration.ofSeconds(30); // less than the services' 60 s

    private final CloseableHttpClient http;

    ServiceClient(GatewayProperties properties) {
        var connections = ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(properties.connectTimeout()))
                .setSocketTimeout(Timeout.of(properties.responseTimeout()))
                .setValidateAfterInactivity(TimeValue.ofMilliseconds(50))
                .build();
        http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnPerRoute(CONNECTIONS)
                        .setMaxConnTotal(CONNECTIONS)
                        .setDefaultConnectionConfig(connections)
                        .build())
                .setKeepAliveStrategy((_, _) -> TimeValue.of(KEPT))
                .disableAuthCaching()
                .setRetryStrategy(new ReadAgain())
                .disableContentCompression()
                .disableCookieManagement()
                .disableDefaultUserAgent()
                .disableRedirectHandling()
                .setDefaultRequestConfig(config(properties.responseTimeout(), false))
                .build();
    }

    static RequestConfig config(Duration responseTimeout, boolean expectContinue) {
        return RequestConfig.custom()
                .setResponseTimeout(Timeout.of(responseTimeout))
                .setExpectContinueEnabled(expectContinue)
                .build();
    }

    /** Returns the head of the answer; its body is still to be read, or the request to be cancelled. */
    ClassicHttpResponse send(HttpUriRequestBase request) throws IOException {
        try {
            return http.executeOpen(RoutingSupport.determineHost(request), request, null);
        } catch (HttpException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
