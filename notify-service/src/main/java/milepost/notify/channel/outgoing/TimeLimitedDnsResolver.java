package milepost.notify.channel.outgoing;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks up names on platform threads, one lookup per name at a time, and gives up after a time limit. On a virtual thread
 * a lookup would pin its carrier, so that two name servers that do not answer would stop every delivery.
 */
final class TimeLimitedDnsResolver implements DnsResolver, AutoCloseable {

    private static final int THREADS = 64;

    private final DnsResolver names;
    private final Duration limit;
    private final Map<String, CompletableFuture<InetAddress[]>> lookups = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().daemon().name("lookup-", 0).factory());

    TimeLimitedDnsResolver(DnsResolver names, Duration limit) {
        this.names = names;
        this.limit = limit;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        try {
            return lookup(host).get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            throw new UnknownHostException(host + " (no answer within " + limit.toSeconds() + " s)");
        } catch (ExecutionException _) {
            throw new UnknownHostException(host);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new UnknownHostException(host + " (interrupted)");
        }
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private CompletableFuture<InetAddress[]> lookup(String host) {
        var mine = new CompletableFuture<InetAddress[]>();
        var running = lookups.putIfAbsent(host, mine);
        if (running != null) {
            return running;
        }
        threads.execute(() -> {
            try {
                mine.complete(names.resolve(host));
            } catch (UnknownHostException | RuntimeException e) {
                mine.completeExceptionally(new CompletionException(e));
            } finally {
                lookups.remove(host, mine);
            }
        });
        return mine;
    }
}
