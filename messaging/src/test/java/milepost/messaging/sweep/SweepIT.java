package milepost.messaging.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import milepost.messaging.test.TestPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ExtendWith(OutputCaptureExtension.class)
class SweepIT {

    private final DataSource dataSource = TestPostgres.newDataSource();
    private final JdbcClient jdbc = JdbcClient.create(dataSource);

    @BeforeEach
    void create() {
        jdbc.sql("create table task (id int primary key, due boolean not null default true, handled int default 0)")
                .update();
    }

    @Test
    void eachRowIsHandledOnceOverAllInstances() {
        add(500);
        var meters = new SimpleMeterRegistry();

        instance(meters, new TaskSweep())
                .run(_ -> instance(meters, new TaskSweep())
                        .run(_ -> await().untilAsserted(() -> assertThat(due()).isZero())));

        assertThat(jdbc.sql("select distinct handled from task")
                        .query(Integer.class)
                        .list())
                .containsExactly(1);
        assertThat(rows(meters)).isEqualTo(500);
    }

    @Test
    void aFullBatchIsFollowedByAnotherOne() {
        add(25);
        var sweep = new TaskSweep();

        assertThat(new SweepRunner(transactions()).run(sweep)).isEqualTo(25);

        assertThat(sweep.batches).isEqualTo(3);
    }

    @Test
    void aFailedRunIsRolledBackLoggedOnceAndRepeated(CapturedOutput output) {
        add(5);
        var meters = new SimpleMeterRegistry();
        var sweep = new TaskSweep();
        sweep.failing = true;

        instance(meters, sweep).run(_ -> {
            await().untilAsserted(() -> assertThat(failures(meters)).isGreaterThan(2));
            assertThat(due()).isEqualTo(5);
            sweep.failing = false;
            await().untilAsserted(() -> assertThat(due()).isZero());
            await().untilAsserted(() -> assertThat(rows(meters)).isEqualTo(5));
        });

        assertThat(output).containsOnlyOnce("WARN");
        assertThat(output).containsOnlyOnce("The sweep works again");
    }

    @Test
    void aFailedBeginningIsRepeatedBeforeTheFirstRun() {
        var meters = new SimpleMeterRegistry();
        var sweep = new TaskSweep();
        sweep.failingBeginnings = 2;

        instance(meters, sweep)
                .run(_ -> await().untilAsserted(() -> assertThat(
                                meters.timer("milepost.sweep.runs", "sweep", "tasks", "outcome", "success")
                                        .count())
                        .isGreaterThan(1)));

        assertThat(sweep.beginnings).isEqualTo(3);
        assertThat(failures(meters)).isEqualTo(2);
    }

    @Test
    void aSweepThatTakesLongDoesNotHoldUpAnother() {
        add(5);
        var end = new CountDownLatch(1);

        instance(new SimpleMeterRegistry(), new EndlessSweep(end), new TaskSweep())
                .run(_ -> {
                    await().untilAsserted(() -> assertThat(due()).isZero());
                    end.countDown();
                });
    }

    @Test
    void theAgeOfTheLastSuccessGrowsWhileASweepFails() {
        var meters = new SimpleMeterRegistry();
        var sweep = new TaskSweep();
        sweep.failing = true;

        instance(meters, sweep).run(_ -> {
            var gauge = meters.get("milepost.sweep.age").tag("sweep", "tasks").gauge();
            await().untilAsserted(() -> assertThat(gauge.value()).isGreaterThan(0.2));
        });
    }

    private ApplicationContextRunner instance(MeterRegistry meters, Sweep... sweeps) {
        var runner = new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(SweepAutoConfiguration.class))
                .withBean(TransactionTemplate.class, this::transactions)
                .withBean(MeterRegistry.class, () -> meters)
                .withBean(Clock.class, Clock::systemUTC);
        for (var sweep : sweeps) {
            runner = runner.withBean(sweep.name(), Sweep.class, () -> sweep);
        }
        return runner;
    }

    private TransactionTemplate transactions() {
        return new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    private void add(int tasks) {
        IntStream.range(0, tasks)
                .forEach(id ->
                        jdbc.sql("insert into task (id) values (?)").param(id).update());
    }

    private long due() {
        return jdbc.sql("select count(*) from task where due").query(Long.class).single();
    }

    private static double rows(MeterRegistry meters) {
        return meters.counter("milepost.sweep.rows", "sweep", "tasks").count();
    }

    private static long failures(MeterRegistry meters) {
        return meters.timer("milepost.sweep.runs", "sweep", "tasks", "outcome", "failure")
                .count();
    }

    private final class TaskSweep implements Sweep {

        volatile boolean failing;
        int failingBeginnings;
        int beginnings;
        int batches;

        @Override
        public String name() {
            return "tasks";
        }

        @Override
        public Duration interval() {
            return Duration.ofMillis(20);
        }

        @Override
        public int batchSize() {
            return 10;
        }

        @Override
        public void begin() {
            beginnings++;
            if (beginnings <= failingBeginnings) {
                throw new IllegalStateException("cannot begin");
            }
        }

        @Override
        public int sweep(int limit) {
            batches++;
            List<Integer> ids = jdbc.sql(
                            "select id from task where due order by id limit :limit for update skip locked")
                    .param("limit", limit)
                    .query(Integer.class)
                    .list();
            ids.forEach(id -> jdbc.sql("update task set due = false, handled = handled + 1 where id = ?")
                    .param(id)
                    .update());
            if (failing) {
                throw new IllegalStateException("cannot sweep");
            }
            return ids.size();
        }
    }

    private record EndlessSweep(CountDownLatch end) implements Sweep {

        @Override
        public String name() {
            return "endless";
        }

        @Override
        public Duration interval() {
            return Duration.ofMillis(20);
        }

        @Override
        public int batchSize() {
            return 1;
        }

        @Override
        public int sweep(int limit) {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return 0;
        }
    }
}
