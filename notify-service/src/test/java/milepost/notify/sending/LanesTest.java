package milepost.notify.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import milepost.messaging.WakeUp;
import milepost.notify.sending.Lanes.Room;
import org.junit.jupiter.api.Test;

class LanesTest {

    private final UUID one = new UUID(0, 1);
    private final UUID two = new UUID(0, 2);
    private final Lanes lanes = new Lanes(4, 10, new WakeUp());

    @Test
    void aLaneWithNothingDueGetsNoRoom() {
        assertThat(lanes.take(100)).isEmpty();
    }

    @Test
    void aFullLaneIsPassedOverUntilAnAttemptIsOver() {
        lanes.due(List.of(one));
        lanes.used(lanes.take(100).getFirst(), 4);
        lanes.due(List.of(one, two));

        assertThat(lanes.take(100)).containsExactly(new Room(two, 4));

        lanes.ended(one, true);
        assertThat(lanes.take(100)).containsExactly(new Room(one, 1));
    }

    @Test
    void aRoomThatWasFilledIsAskedAgainAndOneThatWasNotIsNot() {
        lanes.due(List.of(one, two));
        var rooms = lanes.take(100);
        lanes.used(rooms.getFirst(), 4);
        lanes.used(rooms.getLast(), 3);
        for (var i = 0; i < 3; i++) {
            lanes.ended(one, true);
            lanes.ended(two, true);
        }

        assertThat(lanes.take(100)).containsExactly(new Room(one, 3));
    }

    @Test
    void whatBecomesDueWhileALaneIsAskedIsNotForgotten() {
        lanes.due(List.of(one));
        var room = lanes.take(100).getFirst();
        lanes.due(List.of(one)); // planned after the database was read
        lanes.used(room, 0);

        assertThat(lanes.take(100)).containsExactly(new Room(one, 4));
    }

    @Test
    void anEndpointThatFailsIsTriedOneByOneUntilItSucceeds() {
        lanes.due(List.of(one));
        lanes.used(lanes.take(100).getFirst(), 1);
        lanes.ended(one, false);
        lanes.due(List.of(one));
        assertThat(lanes.take(100)).containsExactly(new Room(one, 4)); // the lane was empty, and is forgotten

        lanes.used(new Room(one, 4), 4);
        lanes.ended(one, false);
        lanes.ended(one, false);
        lanes.ended(one, false);
        assertThat(lanes.take(100)).isEmpty();
        lanes.ended(one, false);
        assertThat(lanes.take(100)).containsExactly(new Room(one, 1));

        lanes.used(new Room(one, 1), 1);
        lanes.ended(one, true);
        assertThat(lanes.take(100)).containsExactly(new Room(one, 4));
    }

    @Test
    void allLanesTogetherHaveABoundToo() {
        lanes.due(List.of(one, two, new UUID(0, 3)));

        assertThat(lanes.take(100)).extracting(Room::size).containsExactly(4, 4, 2);
        assertThat(lanes.take(100)).isEmpty();
        assertThat(lanes.underWay()).isEqualTo(10);
    }
}
