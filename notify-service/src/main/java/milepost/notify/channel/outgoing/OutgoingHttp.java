package milepost.notify.channel.outgoing;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** Builds the HTTP client so that no redirect, proxy or cookie bypasses the rules. */
final class OutgoingHttp {

    /** More than attempts can be under way, in all as well as at one endpoint: an attempt never waits for a connection. */
    private static final int MAX_CONNECTIONS = 8_192;

    private OutgoingHttp() {}

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
