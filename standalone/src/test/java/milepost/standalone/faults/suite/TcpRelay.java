package milepost.standalone.faults.suite;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import milepost.standalone.data.Ports;

/**
 * Stands between clients and a service and cuts some of their connections: before a request has reached the service, or when it
 * has and the answer is lost, whole or in part.
 */
final class TcpRelay implements AutoCloseable {

    private static final double CUT = 0.08;

    private final ServerSocket server = new ServerSocket();
    private final Random random;
    private final int target;

    TcpRelay(int target, long seed) throws IOException {
        this.target = target;
        this.random = new Random(seed);
        server.bind(new InetSocketAddress(Ports.LOOPBACK, 0));
        Thread.ofVirtual().start(this::accept);
    }

    String url() {
        return Ports.url(server.getLocalPort());
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var client = server.accept();
                Thread.ofVirtual().start(() -> connect(client));
            } catch (IOException e) {
                // closed
            }
        }
    }

    private void connect(Socket client) {
        try (client;
                var service = new Socket(Ports.LOOPBACK, target)) {
            var answers = Thread.ofVirtual().start(() -> copy(service, client));
            copy(client, service);
            answers.join();
        } catch (IOException e) {
            // the service is away, and so is this client's connection
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void copy(Socket from, Socket to) {
        try (from;
                to) {
            copy(from.getInputStream(), to.getOutputStream());
            from.setSoLinger(true, 0); // cut, not closed in order
            to.setSoLinger(true, 0);
        } catch (IOException e) {
            // the other direction has been cut
        }
    }

    /** Returns when the connection shall be cut, or has ended. */
    private void copy(InputStream from, OutputStream to) throws IOException {
        var buffer = new byte[16384];
        for (var read = from.read(buffer); read > 0; read = from.read(buffer)) {
            if (isCut()) {
                return;
            }
            to.write(buffer, 0, read / 2);
            if (isCut()) {
                return;
            }
            to.write(buffer, read / 2, read - read / 2);
        }
    }

    private synchronized boolean isCut() {
        return random.nextDouble() < CUT;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
