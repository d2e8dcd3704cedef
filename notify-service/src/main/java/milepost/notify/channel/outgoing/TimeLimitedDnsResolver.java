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
 * a lookup would pin its carrier, so that two name servers that do not answer would stop every delivery. A lookup that
 * was given up keeps its {@linkplain LookupShares share} until it ends.
 */
final class TimeLimitedDnsResolver implements DnsResolver, AutoCloseable {

    private final DnsResolver names;
    private final Duration limit;
    private final LookupShares shares = new LookupShares();
    private final Map<String, CompletableFuture<InetAddress[]>> lookups = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("lookup-", 0).factory());

    TimeLimitedDnsResolver(DnsResolver names, Duration limit) {
        this.names = names;
        this.limit = limit;
    }

    /** How many lookups are under way, those that were given up included. */
    int underWay() {
        return lookups.size();
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        if (AddressRules.saysLoopback(host)) {
            return names.resolve(host); // asks no name server
        }
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

    private CompletableFuture<InetAddress[]> lookup(String host)
            throws InterruptedException, LookupShares.BusyException {
        var running = lookups.get(host);
        return running == null ? begin(host, Exchange.currentOwner()) : running;
    }

    private CompletableFuture<InetAddress[]> begin(String host, String owner)
            throws InterruptedException, LookupShares.BusyException {
        if (!shares.take(owner, host, limit)) {
            throw new LookupShares.BusyException(host);
        }
        var mine = new CompletableFuture<InetAddress[]>();
        var running = lookups.putIfAbsent(host, mine);
        if (running != null) {
            shares.release(owner, host);
            return running;
        }
        threads.execute(() -> {
            try {
                mine.complete(names.resolve(host));
            } catch (UnknownHostException | RuntimeException e) {
                mine.completeExceptionally(new CompletionException(e));
            } finally {
                lookups.remove(host, mine);
                shares.release(owner, host);
            }
        });
        return mine;
    }
}
