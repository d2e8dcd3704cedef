package milepost.notify.channel.outgoing;

import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Limits how many look-ups are under way at once: in all, for one owner, and below one domain. A name server that does
 * not answer holds up the names of its own domain only, and an owner with many such domains only their own endpoints.
 */
final class LookupShares {

    static final int IN_ALL = 256;
    static final int OF_ONE_OWNER = 32;
    static final int OF_ONE_DOMAIN = 8;

    /** Thrown if a name was not looked up because too many look-ups are under way. It says nothing about the name. */
    static final class BusyException extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        BusyException(String host) {
            super(host + " (not looked up, because too many look-ups are under way)");
        }
    }

    private final Map<String, Integer> taken = new HashMap<>();

    /** Takes a share in each limit, and waits some time until there is one; returns false if there is none. */
    synchronized boolean take(String owner, String host, Duration atMost) throws InterruptedException {
        var end = System.nanoTime() + atMost.toNanos();
        while (isFull("", IN_ALL) || isFull(owner(owner), OF_ONE_OWNER) || isFull(domain(host), OF_ONE_DOMAIN)) {
            var left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        keys(owner, host).forEach(key -> taken.merge(key, 1, Integer::sum));
        return true;
    }

    synchronized void release(String owner, String host) {
        keys(owner, host).forEach(key -> taken.computeIfPresent(key, (_, count) -> count == 1 ? null : count - 1));
        notifyAll();
    }

    private boolean isFull(String key, int limit) {
        return taken.getOrDefault(key, 0) >= limit;
    }

    private static List<String> keys(String owner, String host) {
        return List.of("", owner(owner), domain(host));
    }

    private static String owner(String owner) {
        return "owner " + owner;
    }

    /** The part of a name that somebody can register: two labels, three below a country's domain such as gov.cn. */
    static String domain(String host) {
        var labels = host.toLowerCase(Locale.ROOT).split("\\.");
        var country = labels[labels.length - 1].length() == 2;
        var from = Math.max(0, labels.length - (country ? 3 : 2));
        return "domain " + String.join(".", List.of(labels).subList(from, labels.length));
    }
}
