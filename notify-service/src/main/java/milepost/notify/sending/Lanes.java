package milepost.notify.sending;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import milepost.messaging.WakeUp;
import milepost.notify.channel.SendResult;
import milepost.notify.store.DeliveriesDue.Due;
import milepost.notify.store.DueQueue.Room;

/** The {@link Lane}s to all URLs that have deliveries due. A full one is skipped: a receiver that hangs delays only itself. */
final class Lanes {

    /** More are not kept while they are idle. */
    private static final int KEPT = 10_000;
    /** So many events are taken for one message. */
    private static final int TOGETHER = 30;

    private final Map<String, Lane> lanes = new HashMap<>();
    private final Map<String, Endpoint> endpoints = new HashMap<>();
    private final Deque<Endpoint> ready = new ArrayDeque<>();
    private final SendingProperties settings;
    private final int attemptsInAll;
    private final WakeUp wakeUp;
    private final LongSupplier nanos;
    private int underWay;
    private int otherLanes;

    Lanes(SendingProperties settings, int attemptsInAll, WakeUp wakeUp, LongSupplier nanos) {
        this.settings = settings;
        this.attemptsInAll = attemptsInAll;
        this.wakeUp = wakeUp;
        this.nanos = nanos;
    }

    /** Remembers that these subscriptions have deliveries due. */
    synchronized void add(Collection<Due> subscriptions) {
        for (var due : subscriptions) {
            var lane = lanes.computeIfAbsent(due.url(), _ -> lane(due));
            change(lane, one -> one.add(due.subscription()));
        }
    }

    /** Takes room for attempts in the lanes that have deliveries due, one endpoint after the other. */
    synchronized List<Room> take(int limit) {
        var rooms = new ArrayList<Room>();
        var left = Math.min(limit, attemptsInAll - underWay);
        for (var turns = ready.size(); turns > 0 && left > 0; turns--) {
            var endpoint = ready.remove();
            endpoint.queued = false;
            var mostOthers = attemptsInAll / 2 - otherLanes; // receivers that hang leave half of the room to the rest
            otherLanes -= endpoint.otherLanes();
            var taken = endpoint.take(left, mostOthers, nanos.getAsLong());
            otherLanes += endpoint.otherLanes();
            underWay += Endpoint.size(taken);
            left -= Endpoint.size(taken);
            rooms.addAll(taken);
            enqueue(endpoint);
        }
        return rooms;
    }

    /** Returns the room that was not needed. If all of it was, there may be more deliveries due. */
    synchronized void used(Room room, int size) {
        changeIfThere(room.url(), lane -> {
            if (size == room.size()) {
                lane.add(room.subscription());
            }
            lane.release(room.size() - size);
        });
    }

    /** Ends an attempt. */
    synchronized void ended(String url, SendResult result) {
        changeIfThere(url, lane -> lane.ended(result, nanos.getAsLong()));
    }

    /** Ends attempts that were not begun. */
    synchronized void abandoned(String url) {
        changeIfThere(url, lane -> lane.release(1));
    }

    /** Finds the receivers that hang. To be called regularly. */
    synchronized void look() {
        var now = nanos.getAsLong();
        List.copyOf(lanes.values()).forEach(lane -> change(lane, one -> one.look(now)));
    }

    synchronized int underWay() {
        return underWay;
    }

    private Lane lane(Due due) {
        var limit = due.together() ? TOGETHER : settings.inFlightPerEndpoint();
        var endpoint = endpoints.computeIfAbsent(due.endpoint(), name -> new Endpoint(name, limit));
        endpoint.lanes++;
        return new Lane(due, endpoint, due.together() ? TOGETHER : settings.inFlight());
    }

    private void changeIfThere(String url, Consumer<Lane> change) {
        var lane = lanes.get(url);
        if (lane != null) {
            change(lane, change);
        }
    }

    private void change(Lane lane, Consumer<Lane> change) {
        var endpoint = lane.endpoint;
        underWay -= lane.underWay();
        otherLanes -= endpoint.otherLanes();
        endpoint.leave(lane);
        change.accept(lane);
        endpoint.enter(lane);
        otherLanes += endpoint.otherLanes();
        underWay += lane.underWay();
        enqueue(endpoint);
        if (!ready.isEmpty()) {
            wakeUp.signal();
        }
        if (lane.isIdle() && (!lane.isProven() || lanes.size() > KEPT)) {
            lanes.remove(lane.url);
            endpoint.lanes--;
            if (endpoint.lanes == 0) {
                endpoints.remove(endpoint.name);
            }
        }
    }

    private void enqueue(Endpoint endpoint) {
        if (endpoint.hasRoom() && !endpoint.queued) {
            endpoint.queued = true;
            ready.add(endpoint);
        }
    }
}
