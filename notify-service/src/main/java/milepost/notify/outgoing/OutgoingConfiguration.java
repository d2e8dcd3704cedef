package milepost.notify.outgoing;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the HTTP client together so that nothing goes around the rules: no redirect, proxy or cookie. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OutgoingProperties.class)
class OutgoingConfiguration {

    static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);
    static final Duration DEADLINE = Duration.ofSeconds(15);
    private static final int MOST_CONNECTIONS = 8_192;
    private static final int MOST_CONNECTIONS_TO_A_HOST = 128;

    @Bean
    DnsResolver names() {
        return new TimeLimitedDnsResolver(SystemDefaultDnsResolver.INSTANCE, CONNECT_TIMEOUT);
    }

    @Bean
    DnsResolver vettedResolver(@Qualifier("names") DnsResolver names, OutgoingProperties settings) {
        return new VettedDnsResolver(
                names, new AddressRules(settings.forbiddenNetworks()), settings.allowLoopbackEndpoints());
    }

    @Bean
    CloseableHttpClient webhookHttpClient(@Qualifier("vettedResolver") DnsResolver vettedResolver) {
        return client(vettedResolver);
    }

    @Bean
    ScheduledThreadPoolExecutor deadlineWatch() {
        var watch = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("deadlines").factory());
        watch.setRemoveOnCancelPolicy(true);
        return watch;
    }

    @Bean
    WebhookClient webhookClient(
            CloseableHttpClient webhookHttpClient, ScheduledThreadPoolExecutor deadlineWatch, Clock clock) {
        return new WebhookClient(webhookHttpClient, deadlineWatch, DEADLINE, clock);
    }

    static CloseableHttpClient client(DnsResolver resolver) {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(resolver)
                .setMaxConnTotal(MOST_CONNECTIONS)
                .setMaxConnPerRoute(MOST_CONNECTIONS_TO_A_HOST)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(CONNECT_TIMEOUT))
                        .setValidateAfterInactivity(TimeValue.ofMilliseconds(200))
                        .setIdleTimeout(Timeout.ofSeconds(30))
                        .setTimeToLive(TimeValue.ofMinutes(5)) // then the host is resolved and vetted again
                        .build())
                .setDefaultSocketConfig(SocketConfig.custom()
                        .setSoTimeout(Timeout.of(DEADLINE))
                        .setTcpNoDelay(true)
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setRedirectsEnabled(false)
                        .setAuthenticationEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .setConnectionRequestTimeout(Timeout.of(CONNECT_TIMEOUT))
                        .setResponseTimeout(Timeout.of(DEADLINE))
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
