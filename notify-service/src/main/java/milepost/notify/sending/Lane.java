package milepost.notify.sending;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.UUID;
import milepost.notify.channel.SendResult;
import milepost.notify.store.DeliveriesDue.Due;
import milepost.notify.store.DueQueue.Room;

/**
 * The attempts of this instance at one URL, and the subscriptions that take turns in it: one at a time until one succeeds, then
 * twice as many with each success; one again after a failure and while nothing comes back. What is sent together is taken at once.
 */
final class Lane {

    /** After so long without a result the receiver is taken to hang. */
    static final Duration PATIENCE = Duration.ofSeconds(1);

    final String url;
    final Endpoint endpoint;

    private final int widest;
    private final boolean together;
    private final SequencedSet<UUID> due = new LinkedHashSet<>();
    private int width = 1;
    private int underWay;
    private boolean proven;
    private boolean resting;
    private long lastResult;

    Lane(Due due, Endpoint endpoint, int widest) {
        this.url = due.url();
        this.endpoint = endpoint;
        this.widest = widest;
        this.together = due.together();
    }

    void add(UUID subscription) {
        due.add(subscription);
    }

    /** Shares the room among the subscriptions that have deliveries due; those that get none keep their place. */
    List<Room> take(int most, long now) {
        var rooms = new ArrayList<Room>();
        lastResult = underWay == 0 ? now : lastResult;
        for (var left = Math.min(room(), most); left > 0 && !due.isEmpty(); ) {
            var share = Math.ceilDiv(left, due.size());
            rooms.add(new Room(due.removeFirst(), url, share));
            underWay += share;
            left -= share;
        }
        return rooms;
    }

    void release(int size) {
        underWay -= size;
    }

    void ended(SendResult result, long now) {
        underWay--;
        lastResult = now;
        if (result.made()) {
            proven = result.delivered();
            width = proven ? Math.min(2 * width, widest) : 1;
        } else {
            resting = true;
        }
    }

    /** Looks whether the receiver hangs, and lets what was postponed be tried again. */
    void look(long now) {
        resting = false;
        proven = proven && (underWay == 0 || now - lastResult < PATIENCE.toNanos());
    }

    int underWay() {
        return underWay;
    }

    /** Whether the last attempt succeeded and the receiver does not hang. */
    boolean isProven() {
        return proven;
    }

    boolean hasRoom() {
        return !due.isEmpty() && room() > 0;
    }

    boolean isIdle() {
        return due.isEmpty() && underWay == 0;
    }

    private int room() {
        var free = together ? (underWay > 0 ? 0 : widest) : (proven ? width : 1) - underWay;
        return resting ? 0 : free;
    }
}
