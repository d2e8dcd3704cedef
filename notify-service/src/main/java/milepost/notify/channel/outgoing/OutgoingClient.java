package milepost.notify.channel.outgoing;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import milepost.notify.channel.Outcome;
import milepost.notify.channel.SendResult;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** Sends one request and returns its result; whatever the receiver does, it never throws. */
public final class OutgoingClient implements AutoCloseable {

    /** More than attempts can be under way, in all as well as at one endpoint: an attempt never waits for a connection. */
    private static final int MAX_CONNECTIONS = 8_192;

    private final CloseableHttpClient http;
    private final ScheduledThreadPoolExecutor watch;
    private final Duration deadline;
    private final ResponseReader responses;

    OutgoingClient(CloseableHttpClient http, Duration deadline, Clock clock) {
        this.http = http;
        // Not a bean: Spring would run all scheduled tasks of the service on its single thread.
        this.watch = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("deadlines").factory());
        this.watch.setRemoveOnCancelPolicy(true);
        this.deadline = deadline;
        this.responses = new ResponseReader(clock);
    }

    /**
     * One POST request; the body is sent byte for byte.
     *
     * @param owner for whom it is made; owners share what this service can look up at once
     */
    public record OutgoingRequest(URI url, String owner, Map<String, String> headers, byte[] body) {}

    /**
     * Blocks until there is a response or the deadline has passed. Once the status line was received the status is the
     * result, even if the rest of the response is broken or does not arrive.
     */
    public SendResult send(OutgoingRequest request) {
        var begun = System.nanoTime();
        var exchange = new Exchange(request.owner());
        try {
            return exchange.call(() -> send(request, begun));
        } catch (Exception e) {
            return exchange.head()
                    .map(head -> responses.broken(head, begun, e))
                    .orElseGet(() -> SendResult.failed(outcomeOf(e), e, Duration.ofNanos(System.nanoTime() - begun)));
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }

    private SendResult send(OutgoingRequest request, long begun) throws IOException, HttpException {
        var post = new HttpPost(request.url());
        request.headers().forEach(post::setHeader);
        post.setEntity(new ByteArrayEntity(request.body(), null)); // the content type is one of the headers
        var alarm = watch.schedule(post::cancel, deadline.toNanos(), TimeUnit.NANOSECONDS);
        try {
            var response = http.executeOpen(RoutingSupport.determineHost(post), post, null);
            try {
                return responses.read(response, begun, post::cancel);
            } finally {
                closeQuietly(response);
            }
        } catch (IOException | HttpException | RuntimeException e) {
            if (post.isCancelled()) {
                throw new SocketTimeoutException("No response before the deadline");
            }
            throw e;
        } finally {
            alarm.cancel(false);
        }
    }

    private static void closeQuietly(ClassicHttpResponse response) {
        try {
            response.close();
        } catch (IOException | RuntimeException _) {
            // The response has been read; the connection is not needed any more.
        }
    }

    private static Outcome outcomeOf(Exception e) {
        return switch (e) {
            case LookupShares.BusyException _, ConnectionRequestTimeoutException _, RejectedExecutionException _ ->
                Outcome.POSTPONED;
            case AddressForbiddenException _ -> Outcome.ADDRESS_FORBIDDEN;
            case UnknownHostException _ -> Outcome.HOST_NOT_FOUND;
            case SocketTimeoutException _ -> Outcome.TIMEOUT;
            case SSLException _ -> Outcome.TLS;
            case IOException _, HttpException _ -> Outcome.CONNECTION;
            default -> Outcome.INTERNAL;
        };
    }

    /** Builds the client so that no redirect, proxy or cookie bypasses the rules. */
    static CloseableHttpClient client(DnsResolver resolver) {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(resolver)
                .setMaxConnTotal(MAX_CONNECTIONS)
                .setMaxConnPerRoute(MAX_CONNECTIONS)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .responseParserFactory(Exchange.parsers())
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(OutgoingConfiguration.CONNECT_TIMEOUT))
                        .setValidateAfterInactivity(TimeValue.ofMilliseconds(200))
                        .setIdleTimeout(Timeout.ofSeconds(30))
                        .setTimeToLive(TimeValue.ofMinutes(5)) // then the host is resolved and checked again
                        .build())
                .setDefaultSocketConfig(SocketConfig.custom()
                        .setSoTimeout(Timeout.of(OutgoingConfiguration.DEADLINE))
                        .setTcpNoDelay(true)
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setRedirectsEnabled(false)
                        .setAuthenticationEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .setConnectionRequestTimeout(Timeout.of(OutgoingConfiguration.CONNECT_TIMEOUT))
                        .setResponseTimeout(Timeout.of(OutgoingConfiguration.DEADLINE))
                        .build())
                .disableRedirectHandling()
                .disableCookieManagement()
                .setRetryStrategy(new ClosedConnectionRetry())
                .disableAuthCaching()
                .disableContentCompression()
                .disableConnectionState()
                .evictExpiredConnections()
                .evictIdleConnections(TimeValue.ofSeconds(30))
                .setUserAgent("Milepost-Notify")
                .build();
    }
}
