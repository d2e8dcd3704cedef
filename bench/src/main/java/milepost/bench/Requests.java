package milepost.bench;

import java.io.IOException;

/** A connection that is opened anew, between measurements, before the server ends it after a hundred requests. */
final class Requests implements AutoCloseable {

    private static final int FOR_ONE_CONNECTION = 90;

    private final Target target;
    private Connection connection;
    private int sent;

    Requests(Target target) throws IOException {
        this.target = target;
        connection = open();
    }

    Connection ready() throws IOException {
        if (++sent % FOR_ONE_CONNECTION == 0) {
            connection.close();
            connection = open();
        }
        return connection;
    }

    private Connection open() throws IOException {
        return new Connection(target.registryPort(), target.token("registrar"));
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
