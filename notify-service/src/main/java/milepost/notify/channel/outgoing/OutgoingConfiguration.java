package milepost.notify.channel.outgoing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Builds the HTTP client so that no redirect, proxy or cookie bypasses the rules. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OutgoingProperties.class)
class OutgoingConfiguration {

    static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);
    static final Duration DEADLINE = Duration.ofSeconds(15);
    /** More than attempts can be under way, in all as well as at one endpoint: an attempt never waits for a connection. */
    private static final int MAX_CONNECTIONS = 8_192;

    @Bean
    TimeLimitedDnsResolver lookups(MeterRegistry meters) {
        var lookups = new TimeLimitedDnsResolver(SystemDefaultDnsResolver.INSTANCE, CONNECT_TIMEOUT);
        Gauge.builder("milepost.delivery.lookups", lookups, TimeLimitedDnsResolver::underWay)
                .description(
                        "Look-ups of endpoints' names that are under way, also those that nobody waits for any more")
                .register(meters);
        return lookups;
    }

    @Bean
    DnsResolver names(TimeLimitedDnsResolver lookups, Clock clock) {
        return new RememberingDnsResolver(lookups, clock);
    }

    @Bean
    DnsResolver vettedResolver(@Qualifier("names") DnsResolver names, OutgoingProperties settings) {
        return new VettedDnsResolver(
                names, new AddressRules(settings.forbiddenNetworks()), settings.allowLoopbackEndpoints());
    }

    @Bean
    CloseableHttpClient outgoingHttpClient(@Qualifier("vettedResolver") DnsResolver vettedResolver) {
        return client(vettedResolver);
    }

    @Bean
    OutgoingClient outgoingClient(CloseableHttpClient outgoingHttpClient, Clock clock) {
        return new OutgoingClient(outgoingHttpClient, DEADLINE, clock);
    }

    static CloseableHttpClient client(DnsResolver resolver) {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(resolver)
                .setMaxConnTotal(MAX_CONNECTIONS)
                .setMaxConnPerRoute(MAX_CONNECTIONS)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .responseParserFactory(Exchange.parsers())
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(CONNECT_TIMEOUT))
                        .setValidateAfterInactivity(TimeValue.ofMilliseconds(200))
                        .setIdleTimeout(Timeout.ofSeconds(30))
                        .setTimeToLive(TimeValue.ofMinutes(5)) // then the host is resolved and checked again
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
