package milepost.notify.channel.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.Test;

class TimeLimitedDnsResolverTest {

    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger lookups = new AtomicInteger();

    @Test
    void aNameServerThatDoesNotAnswerIsGivenUp() throws Exception {
        try (var resolver = new TimeLimitedDnsResolver(hanging(), Duration.ofMillis(50))) {
            assertThatExceptionOfType(UnknownHostException.class)
                    .isThrownBy(() -> resolver.resolve("slow.example.org"))
                    .withMessageContaining("no answer");
            assertThatExceptionOfType(UnknownHostException.class)
                    .isThrownBy(() -> resolver.resolve("slow.example.org"));

            assertThat(lookups).as("look-ups under way for one name").hasValue(1);
            assertThat(resolver.resolve("127.0.0.1")).hasSize(1);
            end.countDown();
        }
    }

    @Test
    void anUnknownHostIsReportedAsUnknown() {
        DnsResolver names = new FakeNames();
        try (var resolver = new TimeLimitedDnsResolver(names, Duration.ofSeconds(5))) {
            assertThatExceptionOfType(UnknownHostException.class)
                    .isThrownBy(() -> resolver.resolve("nowhere.example.org"))
                    .withMessage("nowhere.example.org");
        }
    }

    private DnsResolver hanging() {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                if (!host.equals("slow.example.org")) {
                    return SystemDefaultDnsResolver.INSTANCE.resolve(host);
                }
                lookups.incrementAndGet();
                try {
                    end.await();
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                }
                throw new UnknownHostException(host);
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }
}
