package milepost.standalone.faults;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.Executors;
import milepost.standalone.data.Ports;

/** A subscriber's endpoint that takes deliveries at /ok, fails at /fails and is gone at /gone. */
final class Endpoint implements AutoCloseable {

    private static final Map<String, Integer> STATUS = Map.of("/ok", 204, "/fails", 500, "/gone", 410);

    private final HttpServer server;

    Endpoint() throws IOException {
        server = HttpServer.create(new InetSocketAddress(Ports.LOOPBACK, 0), 0);
        STATUS.forEach((path, status) -> server.createContext(path, exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        }));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String url() {
        return Ports.url(server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
