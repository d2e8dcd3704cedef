package milepost.web.write;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import milepost.web.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class GatheringTest {

    private static final int MOST = 10;
    private static final Duration LONG = Duration.ofMinutes(1);

    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final List<List<Integer>> carriedOut = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch mayWork = new CountDownLatch(1);
    private final AtomicInteger begun = new AtomicInteger();

    @AfterEach
    void end() {
        callers.shutdownNow();
    }

    @Test
    void whatComesWhileAllAreAtWorkIsCarriedOutTogetherInOrder() throws Exception {
        var gathering = new Gathering<>(this::doubled, 1, MOST, LONG);
        var first = carryOut(gathering, 0);
        await().until(() -> begun.get() == 1);
        var others = new ArrayList<Future<Integer>>();
        for (var item = 1; item <= 13; item++) {
            others.add(carryOut(gathering, item));
            awaitWaiting(gathering, item);
        }
        mayWork.countDown();

        assertThat(first.get(10, SECONDS)).isZero();
        for (var item = 1; item <= 13; item++) {
            assertThat(others.get(item - 1).get(10, SECONDS)).isEqualTo(2 * item);
        }
        assertThat(carriedOut)
                .containsExactly(
                        List.of(0), IntStream.rangeClosed(1, 10).boxed().toList(), List.of(11, 12, 13));
    }

    @Test
    void everyCallerGetsItsOwnResultOnce() throws Exception {
        mayWork.countDown();
        var gathering = new Gathering<>(this::doubled, 2, MOST, LONG);

        var results = callers.invokeAll(IntStream.range(0, 2_000)
                .mapToObj(item -> (Callable<Integer>) () -> gathering.carryOut(item))
                .toList());

        for (var item = 0; item < results.size(); item++) {
            assertThat(results.get(item).get(10, SECONDS)).isEqualTo(2 * item);
        }
        assertThat(carriedOut.stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 2_000).boxed().toList());
    }

    @Test
    void theMistakeOfOneIsNoOneElses() throws Exception {
        var gathering = new Gathering<>(this::doubled, 1, MOST, LONG);
        var first = carryOut(gathering, 0);
        await().until(() -> begun.get() == 1);
        var wrong = carryOut(gathering, -1);
        awaitWaiting(gathering, 1);
        var right = carryOut(gathering, 2);
        awaitWaiting(gathering, 2);
        mayWork.countDown();

        assertThat(first.get(10, SECONDS)).isZero();
        assertThat(right.get(10, SECONDS)).isEqualTo(4);
        assertThatThrownBy(() -> wrong.get(10, SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(IllegalArgumentException.class);
        assertThat(carriedOut).containsExactlyInAnyOrder(List.of(0), List.of(2));
    }

    @Test
    void whoCannotBeServedInTimeIsRefusedAtOnceAndTheOthersAreServed() throws Exception {
        var gathering = new Gathering<>(this::doubled, 1, MOST, Duration.ZERO);
        var first = carryOut(gathering, 0);
        await().until(() -> begun.get() == 1);
        var second = carryOut(gathering, 1);
        awaitWaiting(gathering, 1);

        assertThatThrownBy(() -> gathering.carryOut(2))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE));
        mayWork.countDown();

        assertThat(first.get(10, SECONDS)).isZero();
        assertThat(second.get(10, SECONDS)).isEqualTo(2);
    }

    private List<Integer> doubled(List<Integer> items) {
        begun.incrementAndGet();
        try {
            mayWork.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (items.contains(-1)) {
            throw new IllegalArgumentException("-1");
        }
        carriedOut.add(items);
        return items.stream().map(item -> 2 * item).toList();
    }

    private static void awaitWaiting(Gathering<Integer, Integer> gathering, int count) {
        await().until(() -> gathering.waiting() == count);
    }

    private Future<Integer> carryOut(Gathering<Integer, Integer> gathering, int item) {
        return callers.submit(() -> gathering.carryOut(item));
    }
}
