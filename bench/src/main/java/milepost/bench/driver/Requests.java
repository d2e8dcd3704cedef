package milepost.bench.driver;

import java.io.IOException;

/** A connection that is opened anew, between measurements, before the server ends it after a hundred requests. */
public final class Requests implements AutoCloseable {

    private static final int FOR_ONE_CONNECTION = 90;

    private final Target target;
    private final int port;
    private final String role;
    private Connection connection;
    private int sent;

    public Requests(Target target, int port, String role) throws IOException {
        this.target = target;
        this.port = port;
        this.role = role;
        connection = open();
    }

    public Connection ready() throws IOException {
        if (++sent % FOR_ONE_CONNECTION == 0) {
            connection.close();
            connection = open();
        }
        return connection;
    }

    private Connection open() throws IOException {
        return new Connection(port, target.token(role));
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
