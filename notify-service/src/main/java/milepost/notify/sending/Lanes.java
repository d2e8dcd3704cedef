package milepost.notify.sending;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import milepost.messaging.WakeUp;

/**
 * One lane for each endpoint that has deliveries due, with a bound on what is under way in it. A full lane is passed over,
 * so an endpoint that hangs holds up only itself; one that fails gets a single attempt at a time until it succeeds. What
 * is here is only what this instance is doing: the deliveries themselves are in the database.
 */
final class Lanes {

    private final Map<UUID, Lane> lanes = new HashMap<>();
    private final Deque<Lane> ready = new ArrayDeque<>();
    private final int perLane;
    private final int inAll;
    private final WakeUp wakeUp;
    private int underWay;

    Lanes(int perLane, int inAll, WakeUp wakeUp) {
        this.perLane = perLane;
        this.inAll = inAll;
        this.wakeUp = wakeUp;
    }

    /** Room for so many attempts in a lane. */
    record Room(UUID subscription, int size) {}

    private static final class Lane {
        final UUID subscription;
        int limit;
        int underWay;
        boolean hasDue;
        boolean ready;

        Lane(UUID subscription, int limit) {
            this.subscription = subscription;
            this.limit = limit;
        }
    }

    /** These have deliveries that are due. */
    synchronized void due(Collection<UUID> subscriptions) {
        for (var subscription : subscriptions) {
            var lane = lanes.computeIfAbsent(subscription, id -> new Lane(id, perLane));
            lane.hasDue = true;
            line(lane);
        }
    }

    /** Takes room in lanes that have something due, each in its turn. */
    synchronized List<Room> take(int most) {
        var rooms = new ArrayList<Room>();
        var left = Math.min(most, inAll - underWay);
        while (left > 0 && !ready.isEmpty()) {
            var lane = ready.poll();
            lane.ready = false;
            lane.hasDue = false;
            var size = Math.min(lane.limit - lane.underWay, left);
            if (size > 0) {
                lane.underWay += size;
                underWay += size;
                left -= size;
                rooms.add(new Room(lane.subscription, size));
            }
        }
        return rooms;
    }

    /** Gives back what was not needed of a room; a room that was filled leaves perhaps more behind it. */
    synchronized void used(Room room, int size) {
        var lane = lanes.get(room.subscription());
        if (lane != null) {
            lane.hasDue |= size == room.size();
            leave(lane, room.size() - size);
        }
    }

    /** An attempt is over. */
    synchronized void ended(UUID subscription, boolean success) {
        var lane = lanes.get(subscription);
        if (lane != null) {
            lane.limit = success ? perLane : 1;
            leave(lane, 1);
        }
    }

    synchronized int underWay() {
        return underWay;
    }

    private void leave(Lane lane, int size) {
        lane.underWay -= size;
        underWay -= size;
        line(lane);
        if (lane.underWay == 0 && !lane.hasDue) {
            lanes.remove(lane.subscription);
        }
    }

    private void line(Lane lane) {
        if (lane.hasDue && !lane.ready && lane.underWay < lane.limit) {
            lane.ready = true;
            ready.add(lane);
        }
        if (!ready.isEmpty()) {
            wakeUp.signal();
        }
    }
}
