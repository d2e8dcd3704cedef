package milepost.standalone.faults.suite;

import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import milepost.standalone.Receiver.Received;
import milepost.standalone.data.Ports;

/** Faults between Milepost and those who use it. */
final class Connections {

    private static final int HUNG = 17;

    private Connections() {}

    /** Further clients lose their connections and ask again under the same key. */
    static void cut(Lab lab) throws Exception {
        var seed = System.nanoTime();
        lab.note("seed " + seed);
        try (var registry = new TcpRelay(lab.ports.registry(), seed);
                var progress = new TcpRelay(lab.ports.progress(), seed + 1)) {
            var clients = lab.work(registry.url(), progress.url());
            lab.last();
            clients.finish();
        }
    }

    /** Endpoints of one host take connections and never answer. */
    static void hungEndpoints(Lab lab) throws Exception {
        var hung = new ArrayList<ServerSocket>();
        try {
            for (var number = 0; number < HUNG; number++) {
                var endpoint = new ServerSocket();
                endpoint.bind(new InetSocketAddress(Ports.LOOPBACK, 0));
                hung.add(endpoint);
                lab.subscribe(Ports.url(endpoint.getLocalPort()) + "/hook");
            }
            var since = Instant.now();
            lab.last();
            var delays = new Waits(lab.receiver.requests().stream()
                    .filter(request -> request.at().isAfter(since))
                    .map(Connections::delay)
                    .toList());
            lab.note("the healthy endpoint was told after %s (p50), %s (p99)"
                    .formatted(delays.quantile(0.5), delays.quantile(0.99)));
        } finally {
            for (var endpoint : hung) {
                endpoint.close();
            }
        }
    }

    private static Duration delay(Received request) {
        return Duration.between(
                Instant.parse(request.event().path("recordedtime").asString()), request.at());
    }
}
