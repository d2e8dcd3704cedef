package milepost.notify.sending;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.UUID;
import milepost.notify.store.DueQueue.Room;

/** The attempts of this instance at one endpoint, and the subscriptions that take turns in it. */
final class Lane {

    final String endpoint;
    int limit;
    int underWay;
    /** Whether it waits for its turn among the lanes. */
    boolean queued;

    private final SequencedSet<UUID> due = new LinkedHashSet<>();

    Lane(String endpoint, int limit) {
        this.endpoint = endpoint;
        this.limit = limit;
    }

    void add(UUID subscription) {
        due.add(subscription);
    }

    /** Shares the room among the subscriptions that have deliveries due; those that get none keep their place. */
    List<Room> take(int most) {
        var rooms = new ArrayList<Room>();
        var left = Math.min(limit - underWay, most);
        while (left > 0 && !due.isEmpty()) {
            var share = Math.ceilDiv(left, due.size());
            rooms.add(new Room(due.removeFirst(), endpoint, share));
            underWay += share;
            left -= share;
        }
        return rooms;
    }

    boolean hasRoom() {
        return !due.isEmpty() && underWay < limit;
    }

    boolean isIdle() {
        return due.isEmpty() && underWay == 0;
    }
}
