package milepost.notify.channel.outgoing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes what requests to endpoints need. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OutgoingProperties.class)
class OutgoingConfiguration {

    static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);
    static final Duration DEADLINE = Duration.ofSeconds(15);

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
                names,
                new AddressRules(settings.forbiddenNetworks()),
                settings.allowLoopbackEndpoints(),
                settings.trustedHosts());
    }

    @Bean
    CloseableHttpClient outgoingHttpClient(@Qualifier("vettedResolver") DnsResolver vettedResolver) {
        return OutgoingClient.client(vettedResolver);
    }

    @Bean
    OutgoingClient outgoingClient(CloseableHttpClient outgoingHttpClient, Clock clock) {
        return new OutgoingClient(outgoingHttpClient, DEADLINE, clock);
    }
}
