package milepost.notify.sending;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import milepost.notify.store.DueQueue.Room;

/**
 * The {@link Lane}s that lead to one endpoint: scheme, host and port. Proven lanes share one limit of attempts, all others
 * one of lanes, so that receivers that hang take no room from those that answer.
 */
final class Endpoint {

    final String name;
    int lanes;
    /** Whether it waits for its turn among the endpoints. */
    boolean queued;

    private final int limit;
    private final SequencedSet<Lane> proven = new LinkedHashSet<>();
    private final SequencedSet<Lane> others = new LinkedHashSet<>();
    private int provenUnderWay;
    private int otherLanes;

    Endpoint(String name, int limit) {
        this.name = name;
        this.limit = limit;
    }

    /** Removes a lane from what is counted, before it changes. */
    void leave(Lane lane) {
        count(lane, -1);
    }

    /** Counts a lane again after it has changed, and lets it wait for its turn if it needs one. */
    void enter(Lane lane) {
        count(lane, 1);
        (lane.isProven() ? others : proven).remove(lane);
        var waiting = lane.isProven() ? proven : others;
        if (lane.hasRoom()) {
            waiting.add(lane); // keeps its place if it has one
        } else {
            waiting.remove(lane);
        }
    }

    /** Takes room for attempts, at most as many as given, and of lanes that are not proven as many as given. */
    List<Room> take(int most, int mostOthers, long now) {
        var rooms = new ArrayList<Room>();
        var left = most;
        for (var turns = proven.size(); turns > 0 && left > 0 && provenUnderWay < limit; turns--) {
            var taken = take(proven.removeFirst(), Math.min(left, limit - provenUnderWay), now);
            left -= size(taken);
            rooms.addAll(taken);
        }
        var newOthers = Math.min(mostOthers, limit - otherLanes);
        for (var turns = others.size(); turns > 0 && left > 0 && newOthers > 0; turns--) {
            var taken = take(others.removeFirst(), left, now);
            left -= size(taken);
            newOthers -= taken.isEmpty() ? 0 : 1;
            rooms.addAll(taken);
        }
        return rooms;
    }

    boolean hasRoom() {
        return (!proven.isEmpty() && provenUnderWay < limit) || (!others.isEmpty() && otherLanes < limit);
    }

    /** How many lanes that are not proven have attempts under way. */
    int otherLanes() {
        return otherLanes;
    }

    static int size(List<Room> rooms) {
        return rooms.stream().mapToInt(Room::size).sum();
    }

    private List<Room> take(Lane lane, int most, long now) {
        leave(lane);
        var taken = lane.take(most, now);
        enter(lane);
        return taken;
    }

    private void count(Lane lane, int sign) {
        if (lane.isProven()) {
            provenUnderWay += sign * lane.underWay();
        } else if (lane.underWay() > 0) {
            otherLanes += sign;
        }
    }
}
