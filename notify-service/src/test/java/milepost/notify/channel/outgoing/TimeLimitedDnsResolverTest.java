package milepost.notify.channel.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
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

    @Test
    void aDomainWithoutAnAnswerHoldsUpNoOtherName() throws Exception {
        try (var resolver = new TimeLimitedDnsResolver(slowly("slow.example.org"), Duration.ofMillis(200))) {
            var results = inParallel(64, i -> resolver.resolve("h" + i + ".slow.example.org"));

            assertThat(resolver.resolve("quick.example.net")).hasSize(1);
            assertThat(lookups).as("under way").hasValue(LookupShares.OF_ONE_DOMAIN);
            assertThat(results).hasSize(64).allMatch(UnknownHostException.class::isInstance);
            assertThat(results.stream().filter(LookupShares.BusyException.class::isInstance))
                    .as("not the names' failure")
                    .hasSize(64 - LookupShares.OF_ONE_DOMAIN);
            end.countDown();
        }
    }

    @Test
    void anOwnerOfManyDomainsWithoutAnAnswerHoldsUpNoOtherOwner() throws Exception {
        try (var resolver = new TimeLimitedDnsResolver(slowly(".slow"), Duration.ofMillis(200))) {
            inParallel(64, i -> new Exchange("one").call(() -> resolver.resolve("h" + i + ".slow")));

            assertThat(lookups).as("under way").hasValue(LookupShares.OF_ONE_OWNER);
            assertThat(new Exchange("other").call(() -> resolver.resolve("quick.example.net")))
                    .hasSize(1);
            await().untilAsserted(() -> assertThat(resolver.underWay()).isEqualTo(LookupShares.OF_ONE_OWNER));
            end.countDown();
            await().untilAsserted(() -> assertThat(resolver.underWay()).isZero());
            assertThat(new Exchange("one").call(() -> resolver.resolve("quick.example.net")))
                    .hasSize(1);
        }
    }

    @Test
    void thisMachineIsFoundWhateverIsUnderWay() throws Exception {
        try (var resolver = new TimeLimitedDnsResolver(slowly(".slow"), Duration.ofMillis(200))) {
            inParallel(LookupShares.OF_ONE_OWNER, i -> resolver.resolve("h" + i + ".slow"));

            assertThat(resolver.resolve("localhost")).isNotEmpty();
            end.countDown();
        }
    }

    @Test
    void whatBelongsToOneDomainIsCountedTogether() {
        assertThat(LookupShares.domain("a.b.Example.org")).isEqualTo(LookupShares.domain("example.org"));
        assertThat(LookupShares.domain("x.lanzhou.gov.cn")).isEqualTo(LookupShares.domain("lanzhou.gov.cn"));
        assertThat(LookupShares.domain("xining.gov.cn")).isNotEqualTo(LookupShares.domain("lanzhou.gov.cn"));
        assertThat(LookupShares.domain("localhost")).isEqualTo(LookupShares.domain("LOCALHOST"));
    }

    @Test
    void aNameThatWasNotFoundIsNotLookedUpAgainForSomeTime() throws Exception {
        var names = new FakeNames();
        var now = new AtomicReference<>(Instant.EPOCH);
        var resolver = new RememberingDnsResolver(names, now::get);
        for (var i = 0; i < 3; i++) {
            assertThatExceptionOfType(UnknownHostException.class)
                    .isThrownBy(() -> resolver.resolve("later.example.org"));
        }
        assertThat(names.questions()).containsExactly("later.example.org");

        names.with("later.example.org", "93.184.216.34");
        now.set(Instant.EPOCH.plus(RememberingDnsResolver.REMEMBERED));

        assertThat(resolver.resolve("later.example.org")).hasSize(1);
    }

    @Test
    void aNameThatWasNotLookedUpIsNotRememberedAsMissing() throws Exception {
        var busy = new AtomicBoolean(true);
        var resolver = new RememberingDnsResolver(
                new FakeNames() {
                    @Override
                    public InetAddress[] resolve(String host) throws UnknownHostException {
                        if (busy.get()) {
                            throw new LookupShares.BusyException(host);
                        }
                        return super.resolve(host);
                    }
                }.with("some.example.org", "93.184.216.34"),
                InstantSource.system());
        assertThatExceptionOfType(LookupShares.BusyException.class)
                .isThrownBy(() -> resolver.resolve("some.example.org"));

        busy.set(false);

        assertThat(resolver.resolve("some.example.org")).hasSize(1);
    }

    /** A name server that does not answer for names that end so, and answers all others. */
    private DnsResolver slowly(String suffix) {
        return new FakeNames() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                if (host.endsWith(suffix)) {
                    lookups.incrementAndGet();
                    try {
                        end.await();
                    } catch (InterruptedException _) {
                        Thread.currentThread().interrupt();
                    }
                }
                return new InetAddress[] {InetAddress.ofLiteral("93.184.216.34")};
            }
        };
    }

    /** Returns what each call threw. */
    private static List<Exception> inParallel(int count, Lookup lookup) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return IntStream.range(0, count)
                    .mapToObj(i -> threads.submit(() -> {
                        try {
                            lookup.of(i);
                            return new IllegalStateException("was found");
                        } catch (Exception e) {
                            return e;
                        }
                    }))
                    .toList()
                    .stream()
                    .map(TimeLimitedDnsResolverTest::result)
                    .toList();
        }
    }

    private static Exception result(Future<Exception> call) {
        try {
            return call.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Lookup {
        Object of(int number) throws Exception;
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
