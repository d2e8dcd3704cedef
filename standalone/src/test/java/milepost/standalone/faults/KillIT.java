package milepost.standalone.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import milepost.standalone.Api;
import milepost.standalone.Receiver;
import milepost.standalone.data.DataDirectory;
import milepost.standalone.data.Ports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is killed in the middle of the work: what was answered is there, once, wherever it must be. */
class KillIT {

    private static final int PROJECTS = 700;
    private static final int WRITES = 3 * PROJECTS;
    private static final Duration ARRIVES_WITHIN = Duration.ofMinutes(10);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path directory;

    private Receiver receiver;
    private Launched milepost;
    private Workload workload;
    private Observer observer;

    @BeforeEach
    void start() throws IOException {
        var ports = Ports.anyFree();
        var data = DataDirectory.createOrOpen(directory);
        var api = new Api(data, ports);
        receiver = new Receiver();
        milepost = new Launched(data, ports, api);
        milepost.awaitReady();
        observer = new Observer(api, receiver);
        Api.json(api.post(
                "subscriber",
                api.notification("/v1/subscriptions"),
                Map.of(
                        "filter", Map.of("eventTypes", List.of(Observed.MET)),
                        "channel", Map.of("type", "webhook", "url", receiver.url()))));
        workload = new Workload(api, PROJECTS);
        workload.awaitAnswered(WRITES / 3);
    }

    @AfterEach
    void end() throws InterruptedException {
        workload.close();
        milepost.close();
        receiver.close();
    }

    @Test
    void nothingIsLostWhenTheServicesAreKilled() throws Exception {
        milepost.killServices();

        everythingArrives();
    }

    @Test
    void nothingIsLostWhenKafkaIsKilled() throws Exception {
        milepost.killKafka();

        everythingArrives();
    }

    @Test
    void nothingIsLostWhenPostgresIsKilled() throws Exception {
        milepost.killPostgres();

        everythingArrives();
    }

    private void everythingArrives() throws Exception {
        workload.awaitEnd();
        milepost.awaitReady();
        assertThat(workload.answered()).hasSize(WRITES);
        await().atMost(ARRIVES_WITHIN)
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptionsInstanceOf(IOException.class)
                .untilAsserted(() -> assertThat(Checker.violations(observer.observe(workload.answered())))
                        .isEmpty());
    }
}
