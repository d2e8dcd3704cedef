package milepost.notify.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import milepost.messaging.WakeUp;
import milepost.notify.channel.Outcome;
import milepost.notify.channel.SendResult;
import milepost.notify.store.DeliveriesDue.Due;
import milepost.notify.store.DueQueue.Room;
import org.junit.jupiter.api.Test;

class LanesTest {

    private static final SendResult SUCCESS = result(Outcome.DELIVERED);
    private static final SendResult FAILURE = result(Outcome.STATUS);
    private static final SendResult POSTPONED = result(Outcome.POSTPONED);

    private final Due one = due(1, "one", "/hook");
    private final Due two = due(2, "two", "/hook");
    private long now;
    private final Lanes lanes = lanes(100);

    @Test
    void aLaneWithNothingDueGetsNoRoom() {
        assertThat(lanes.take(100)).isEmpty();
    }

    @Test
    void aUrlGetsOneAttemptAndTwiceAsManyWithEachSuccess() {
        lanes.add(List.of(one));

        assertThat(filled(lanes.take(100))).containsExactly(room(one, 1));
        lanes.ended(one.url(), SUCCESS);
        assertThat(filled(lanes.take(100))).containsExactly(room(one, 2));
        lanes.ended(one.url(), SUCCESS);
        assertThat(filled(lanes.take(100))).containsExactly(room(one, 3)); // one of four is under way
        lanes.ended(one.url(), SUCCESS);
        assertThat(filled(lanes.take(100))).as("four are the most").containsExactly(room(one, 1));
    }

    @Test
    void aFullLaneIsSkippedUntilAnAttemptHasEnded() {
        proven(one);
        lanes.add(List.of(one));
        filled(lanes.take(100));
        lanes.add(List.of(one, two));

        assertThat(filled(lanes.take(100))).containsExactly(room(two, 1));

        lanes.ended(one.url(), SUCCESS);
        assertThat(lanes.take(100)).containsExactly(room(one, 1));
    }

    @Test
    void aSubscriptionStaysDueOnlyIfItsRoomWasFilled() {
        proven(one);
        proven(two);
        lanes.add(List.of(one, two));
        var rooms = lanes.take(100);
        lanes.used(rooms.getFirst(), 4);
        lanes.used(rooms.getLast(), 3);
        for (var i = 0; i < 3; i++) {
            lanes.ended(one.url(), SUCCESS);
            lanes.ended(two.url(), SUCCESS);
        }

        assertThat(lanes.take(100)).containsExactly(room(one, 3));
    }

    @Test
    void deliveriesThatBecomeDueDuringAClaimAreNotForgotten() {
        lanes.add(List.of(one));
        var room = lanes.take(100).getFirst();
        lanes.add(List.of(one)); // planned after the database was read
        lanes.used(room, 0);

        assertThat(lanes.take(100)).containsExactly(room(one, 1));
    }

    @Test
    void aUrlThatFailsGetsOneAttemptAtATimeUntilOneSucceeds() {
        proven(one);
        lanes.add(List.of(one));
        filled(lanes.take(100));
        for (var i = 0; i < 3; i++) {
            lanes.ended(one.url(), FAILURE);
            assertThat(lanes.take(100)).isEmpty();
        }

        lanes.ended(one.url(), FAILURE);
        assertThat(filled(lanes.take(100))).containsExactly(room(one, 1));
        lanes.ended(one.url(), SUCCESS);
        assertThat(filled(lanes.take(100))).containsExactly(room(one, 2));
    }

    @Test
    void aReceiverThatHangsGetsNoFurtherAttemptAndLeavesItsRoomToOthers() {
        var hanging = IntStream.range(0, 2)
                .mapToObj(i -> due(10 + i, "one", "/hangs/" + i))
                .toList();
        hanging.forEach(this::proven);
        proven(one);
        lanes.add(hanging);
        assertThat(size(filled(lanes.take(100)))).as("the limit of an endpoint").isEqualTo(8);
        lanes.add(List.of(one));
        assertThat(lanes.take(100)).isEmpty();

        now += Lane.PATIENCE.toNanos();
        lanes.look();

        assertThat(filled(lanes.take(100))).containsExactly(room(one, 4));
        lanes.ended(hanging.getFirst().url(), SUCCESS);
        assertThat(lanes.take(100)).as("it answers again").containsExactly(room(hanging.getFirst(), 1));
    }

    @Test
    void urlsThatNeverAnsweredTakeNoRoomFromThoseThatDo() {
        proven(one);
        var hanging = IntStream.range(0, 17)
                .mapToObj(i -> due(10 + i, "one", "/hangs/" + i))
                .toList();
        lanes.add(hanging);

        assertThat(filled(lanes.take(100)))
                .as("one attempt at each, at as many as allowed")
                .hasSize(8);
        for (var i = 0; i < 20; i++) {
            lanes.add(List.of(one));
            assertThat(filled(lanes.take(100))).containsExactly(room(one, i == 0 ? 4 : 1));
            lanes.ended(one.url(), SUCCESS);
        }
    }

    @Test
    void whatWasPostponedIsNoFailureAndIsTriedAgainALittleLater() {
        proven(one);
        lanes.add(List.of(one));
        filled(lanes.take(100));

        lanes.ended(one.url(), POSTPONED);
        assertThat(lanes.take(100)).isEmpty();
        lanes.look();

        assertThat(lanes.take(100)).containsExactly(room(one, 1));
    }

    @Test
    void theAttemptsOfAllLanesAreLimited() {
        var few = lanes(10);
        var third = due(3, "three", "/hook");
        List.of(one, two, third).forEach(due -> proven(few, due));
        few.add(List.of(one, two, third));

        assertThat(few.take(100)).extracting(Room::size).containsExactly(4, 4, 2);
        assertThat(few.take(100)).isEmpty();
        assertThat(few.underWay()).isEqualTo(10);
    }

    @Test
    void receiversThatHangLeaveHalfOfAllAttemptsToTheOthers() {
        var few = lanes(10);
        proven(few, one);
        few.add(IntStream.range(0, 17)
                .mapToObj(i -> due(10 + i, "host" + i, "/"))
                .toList());

        assertThat(few.take(100)).hasSize(5);
        few.add(List.of(one));
        assertThat(few.take(100)).containsExactly(room(one, 4));
    }

    @Test
    void subscriptionsToOneUrlShareTheRoomOfItsLane() {
        var other = new Due(new UUID(0, 4), one.endpoint(), one.url(), false);
        var third = new Due(new UUID(0, 5), one.endpoint(), one.url(), false);
        proven(one);
        lanes.add(List.of(one, other, third));

        var rooms = lanes.take(100);

        assertThat(rooms).containsExactly(room(one, 2), room(other, 1), room(third, 1));
        filled(rooms);
        assertThat(lanes.take(100)).isEmpty();
        lanes.ended(one.url(), SUCCESS);
        assertThat(filled(lanes.take(100))).containsExactly(room(one, 1));
        lanes.ended(one.url(), SUCCESS);
        assertThat(lanes.take(100)).containsExactly(room(other, 1));
    }

    @Test
    void aFailureSlowsDownAllSubscriptionsToTheUrl() {
        var other = new Due(new UUID(0, 4), one.endpoint(), one.url(), false);
        proven(one);
        lanes.add(List.of(one));
        lanes.used(lanes.take(100).getFirst(), 2);
        lanes.ended(one.url(), FAILURE);
        lanes.add(List.of(other));

        assertThat(lanes.take(100)).isEmpty();
        lanes.ended(one.url(), FAILURE);
        lanes.add(List.of(other));
        assertThat(lanes.take(100)).containsExactly(room(other, 1));
    }

    @Test
    void whatIsSentTogetherIsTakenAtOnceAndTheNextOnlyOnceItHasEnded() {
        var robot = new Due(new UUID(0, 7), "https://robots.example.org/7", "https://robots.example.org/7", true);
        var other = new Due(new UUID(0, 8), robot.endpoint(), robot.url(), true);
        for (var message = 0; message < 3; message++) {
            lanes.add(List.of(robot, other));
            var rooms = lanes.take(100);
            assertThat(rooms).containsExactlyInAnyOrder(room(robot, 15), room(other, 15));
            rooms.forEach(room -> lanes.used(room, 2));
            lanes.add(List.of(robot));

            assertThat(lanes.take(100)).isEmpty();
            for (var delivery = 0; delivery < 3; delivery++) {
                lanes.ended(robot.url(), SUCCESS);
                assertThat(lanes.take(100)).isEmpty();
            }
            lanes.ended(robot.url(), SUCCESS);
            assertThat(lanes.take(100)).containsExactly(room(robot, 30));
            lanes.used(room(robot, 30), 0);
        }
    }

    private Lanes lanes(int inAll) {
        return new Lanes(new SendingProperties(4, 8, Duration.ofDays(5), 10), inAll, new WakeUp(), () -> now);
    }

    private void proven(Due due) {
        proven(lanes, due);
    }

    /** Lets attempts succeed until a lane is as wide as it can be, and leaves nothing due. */
    private static void proven(Lanes lanes, Due due) {
        for (var i = 0; i < 2; i++) {
            lanes.add(List.of(due));
            var room = lanes.take(100).getFirst();
            lanes.used(room, 1);
            lanes.ended(due.url(), SUCCESS);
            if (room.size() == 1) {
                lanes.used(lanes.take(100).getFirst(), 0); // it stayed due
            }
        }
    }

    private List<Room> filled(List<Room> rooms) {
        new ArrayList<>(rooms).forEach(room -> lanes.used(room, room.size()));
        return rooms;
    }

    private static int size(List<Room> rooms) {
        return rooms.stream().mapToInt(Room::size).sum();
    }

    private static Due due(int number, String host, String path) {
        var endpoint = "https://" + host + ".example.org:443";
        return new Due(new UUID(0, number), endpoint, endpoint + path, false);
    }

    private static Room room(Due due, int size) {
        return new Room(due.subscription(), due.url(), size);
    }

    private static SendResult result(Outcome outcome) {
        return new SendResult(outcome, null, null, null, Duration.ZERO);
    }
}
