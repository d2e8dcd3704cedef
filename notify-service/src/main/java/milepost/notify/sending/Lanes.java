package milepost.notify.sending;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import milepost.messaging.WakeUp;
import milepost.notify.store.DeliveriesDue.Due;
import milepost.notify.store.DueQueue.Room;

/** The {@link Lane}s of endpoints with deliveries due. A full one is skipped: an endpoint that hangs delays only itself. */
final class Lanes {

    private final Map<String, Lane> lanes = new HashMap<>();
    private final Deque<Lane> ready = new ArrayDeque<>();
    private final int attemptsPerLane;
    private final int attemptsInAll;
    private final WakeUp wakeUp;
    private int underWay;

    Lanes(int attemptsPerLane, int attemptsInAll, WakeUp wakeUp) {
        this.attemptsPerLane = attemptsPerLane;
        this.attemptsInAll = attemptsInAll;
        this.wakeUp = wakeUp;
    }

    /** Remembers that these subscriptions have deliveries due. */
    synchronized void add(Collection<Due> subscriptions) {
        for (var due : subscriptions) {
            var lane = lanes.computeIfAbsent(due.endpoint(), endpoint -> new Lane(endpoint, attemptsPerLane));
            lane.add(due.subscription());
            enqueue(lane);
        }
    }

    /** Takes room for attempts in the lanes that have deliveries due, one lane after the other. */
    synchronized List<Room> take(int limit) {
        var rooms = new ArrayList<Room>();
        var left = Math.min(limit, attemptsInAll - underWay);
        for (var lanesLeft = ready.size(); left > 0 && lanesLeft > 0; lanesLeft--) {
            var lane = ready.remove();
            lane.queued = false;
            var taken = lane.take(left);
            var size = taken.stream().mapToInt(Room::size).sum();
            underWay += size;
            left -= size;
            rooms.addAll(taken);
            enqueue(lane);
        }
        return rooms;
    }

    /** Returns the room that was not needed. If all of it was, there may be more deliveries due. */
    synchronized void used(Room room, int size) {
        var lane = lanes.get(room.endpoint());
        if (lane != null) {
            if (size == room.size()) {
                lane.add(room.subscription());
            }
            release(lane, room.size() - size);
        }
    }

    /** Ends an attempt. A lane in which one has failed makes a single attempt at a time until one succeeds. */
    synchronized void ended(String endpoint, boolean success) {
        var lane = lanes.get(endpoint);
        if (lane != null) {
            lane.limit = success ? attemptsPerLane : 1;
            release(lane, 1);
        }
    }

    synchronized int underWay() {
        return underWay;
    }

    private void release(Lane lane, int size) {
        lane.underWay -= size;
        underWay -= size;
        enqueue(lane);
        if (lane.isIdle()) {
            lanes.remove(lane.endpoint);
        }
    }

    private void enqueue(Lane lane) {
        if (lane.hasRoom() && !lane.queued) {
            lane.queued = true;
            ready.add(lane);
        }
        if (!ready.isEmpty()) {
            wakeUp.signal();
        }
    }
}
