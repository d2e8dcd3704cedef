package milepost.notify.channel.outgoing;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.hc.client5.http.DnsResolver;

/** Remembers for some time which names were not found or not answered, and does not look them up again until then. */
final class RememberingDnsResolver implements DnsResolver {

    static final Duration REMEMBERED = Duration.ofSeconds(30);

    private static final int MOST = 10_000;

    private final DnsResolver names;
    private final InstantSource clock;
    private final Map<String, Instant> failed = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST;
        }
    };

    RememberingDnsResolver(DnsResolver names, InstantSource clock) {
        this.names = names;
        this.clock = clock;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        if (hasFailed(host)) {
            throw new UnknownHostException(host + " (not found a short time ago)");
        }
        try {
            return names.resolve(host);
        } catch (LookupShares.BusyException e) {
            throw e; // says nothing about the name
        } catch (UnknownHostException e) {
            remember(host);
            throw e;
        }
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private synchronized boolean hasFailed(String host) {
        var at = failed.get(host);
        return at != null && clock.instant().isBefore(at.plus(REMEMBERED));
    }

    private synchronized void remember(String host) {
        failed.remove(host); // so that it is the youngest entry
        failed.put(host, clock.instant());
    }
}
