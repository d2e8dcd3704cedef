package milepost.notify.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import milepost.messaging.WakeUp;
import milepost.notify.store.DeliveriesDue.Due;
import milepost.notify.store.DueQueue.Room;
import org.junit.jupiter.api.Test;

class LanesTest {

    private final Due one = new Due(new UUID(0, 1), "https://one.example.org:443");
    private final Due two = new Due(new UUID(0, 2), "https://two.example.org:443");
    private final Lanes lanes = new Lanes(4, 10, new WakeUp());

    @Test
    void aLaneWithNothingDueGetsNoRoom() {
        assertThat(lanes.take(100)).isEmpty();
    }

    @Test
    void aFullLaneIsSkippedUntilAnAttemptHasEnded() {
        lanes.add(List.of(one));
        lanes.used(lanes.take(100).getFirst(), 4);
        lanes.add(List.of(one, two));

        assertThat(lanes.take(100)).containsExactly(room(two, 4));

        lanes.ended(one.endpoint(), true);
        assertThat(lanes.take(100)).containsExactly(room(one, 1));
    }

    @Test
    void aSubscriptionStaysDueOnlyIfItsRoomWasFilled() {
        lanes.add(List.of(one, two));
        var rooms = lanes.take(100);
        lanes.used(rooms.getFirst(), 4);
        lanes.used(rooms.getLast(), 3);
        for (var i = 0; i < 3; i++) {
            lanes.ended(one.endpoint(), true);
            lanes.ended(two.endpoint(), true);
        }

        assertThat(lanes.take(100)).containsExactly(room(one, 3));
    }

    @Test
    void deliveriesThatBecomeDueDuringAClaimAreNotForgotten() {
        lanes.add(List.of(one));
        var room = lanes.take(100).getFirst();
        lanes.add(List.of(one)); // planned after the database was read
        lanes.used(room, 0);

        assertThat(lanes.take(100)).containsExactly(room(one, 4));
    }

    @Test
    void anEndpointThatFailsGetsOneAttemptAtATimeUntilOneSucceeds() {
        lanes.add(List.of(one));
        lanes.used(lanes.take(100).getFirst(), 1);
        lanes.ended(one.endpoint(), false);
        lanes.add(List.of(one));
        assertThat(lanes.take(100)).containsExactly(room(one, 4)); // the lane was empty, and is forgotten

        lanes.used(room(one, 4), 4);
        lanes.ended(one.endpoint(), false);
        lanes.ended(one.endpoint(), false);
        lanes.ended(one.endpoint(), false);
        assertThat(lanes.take(100)).isEmpty();
        lanes.ended(one.endpoint(), false);
        assertThat(lanes.take(100)).containsExactly(room(one, 1));

        lanes.used(room(one, 1), 1);
        lanes.ended(one.endpoint(), true);
        assertThat(lanes.take(100)).containsExactly(room(one, 4));
    }

    @Test
    void theAttemptsOfAllLanesAreLimited() {
        lanes.add(List.of(one, two, new Due(new UUID(0, 3), "https://three.example.org:443")));

        assertThat(lanes.take(100)).extracting(Room::size).containsExactly(4, 4, 2);
        assertThat(lanes.take(100)).isEmpty();
        assertThat(lanes.underWay()).isEqualTo(10);
    }

    @Test
    void subscriptionsToOneEndpointShareTheRoomOfItsLane() {
        var other = new Due(new UUID(0, 4), one.endpoint());
        var third = new Due(new UUID(0, 5), one.endpoint());
        lanes.add(List.of(one, other, third));

        var rooms = lanes.take(100);

        assertThat(rooms).containsExactly(room(one, 2), room(other, 1), room(third, 1));
        rooms.forEach(room -> lanes.used(room, room.size()));
        assertThat(lanes.take(100)).isEmpty();
        lanes.ended(one.endpoint(), true);
        assertThat(lanes.take(100)).containsExactly(room(one, 1));
        lanes.used(room(one, 1), 1);
        lanes.ended(one.endpoint(), true);
        assertThat(lanes.take(100)).containsExactly(room(other, 1));
    }

    @Test
    void aFailureSlowsDownAllSubscriptionsToTheEndpoint() {
        var other = new Due(new UUID(0, 4), one.endpoint());
        lanes.add(List.of(one));
        lanes.used(lanes.take(100).getFirst(), 2);
        lanes.ended(one.endpoint(), false);
        lanes.add(List.of(other, two));

        assertThat(lanes.take(100)).containsExactly(room(two, 4));
        lanes.ended(one.endpoint(), false);
        lanes.add(List.of(other));
        assertThat(lanes.take(100)).containsExactly(room(other, 1));
    }

    private static Room room(Due due, int size) {
        return new Room(due.subscription(), due.endpoint(), size);
    }
}
