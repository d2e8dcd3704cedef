package milepost.notify.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import milepost.notify.NotifyDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A backlog to a hundred healthy endpoints, all in this JVM beside the database. The speed is printed; bench/run shows it. */
class DeliveryBacklogTest {

    private static final int ENDPOINTS = 100;
    private static final int DELIVERIES = 30_000;
    /** One alone would close connections that are kept open: it allows 200 of them, and all lanes together use 800. */
    private static final int SERVERS = 10;

    private final Set<String> received = ConcurrentHashMap.newKeySet();
    private final LongAdder requests = new LongAdder();
    private final LongAdder statements = new LongAdder();

    @Test
    void aBacklogIsDeliveredExactlyOnceWithFewStatements() throws IOException {
        var servers = servers();
        try (var database = new NotifyDatabase()) {
            plan(database, servers);
            var worker = TestWorkers.worker(JdbcClient.create(counted(database)));
            var begun = System.nanoTime();
            worker.start();

            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> requests.sum() >= DELIVERIES);
            var seconds = (System.nanoTime() - begun) / 1e9;
            worker.stop();

            System.out.printf(
                    "%d deliveries to %d endpoints: %.0f/s, %.2f statements for 64 deliveries%n",
                    DELIVERIES, ENDPOINTS, DELIVERIES / seconds, 64.0 * statements.sum() / DELIVERIES);
            assertThat(received).hasSize(DELIVERIES);
            assertThat(requests.sum()).isEqualTo(DELIVERIES);
            assertThat(64.0 * statements.sum() / DELIVERIES)
                    .isLessThan(64); // one by one it would be 128; how many share one depends on the machine
            assertThat(database.jdbc()
                            .sql("select count(*) from delivery where state = 'delivered'")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(DELIVERIES);
        } finally {
            servers.forEach(server -> server.stop(0));
        }
    }

    private List<HttpServer> servers() throws IOException {
        var servers = new ArrayList<HttpServer>();
        for (var i = 0; i < SERVERS; i++) {
            servers.add(server());
        }
        return servers;
    }

    private HttpServer server() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(0), 1_000);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            received.add(exchange.getRequestHeaders().getFirst("webhook-id"));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
            requests.increment();
        });
        server.start();
        return server;
    }

    /** Every endpoint has an address of its own, all of them on this machine. */
    private static void plan(NotifyDatabase database, List<HttpServer> servers) {
        var subscriptions = new ArrayList<UUID>();
        for (var i = 1; i <= ENDPOINTS; i++) {
            var port = servers.get(i % SERVERS).getAddress().getPort();
            subscriptions.add(database.subscription("http://127.0.0." + i + ":" + port + "/hook"));
        }
        for (var i = 0; i < DELIVERIES / ENDPOINTS; i++) {
            database.jdbc().sql("""
                    insert into delivery (id, subscription_id, event_id)
                    select gen_random_uuid(), id, :event from subscription
                    """).param("event", database.event()).update();
        }
        assertThat(subscriptions).hasSize(ENDPOINTS);
    }

    private DelegatingDataSource counted(NotifyDatabase database) {
        return new DelegatingDataSource(database.dataSource()) {
            @Override
            public java.sql.Connection getConnection() throws java.sql.SQLException {
                statements.increment(); // each statement here is a transaction of its own
                return super.getConnection();
            }
        };
    }
}
