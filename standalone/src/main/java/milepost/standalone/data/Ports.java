package milepost.standalone.data;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/**
 * The ports on which Milepost listens, all on the loopback address and below the range that operating systems use for
 * outgoing connections.
 *
 * @param offset what is added to every port, so that a second Milepost can run beside the first
 */
public record Ports(int offset) {

    public static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

    private static final int CONSOLE = 8080;
    private static final int REGISTRY = 8081;
    private static final int PROGRESS = 8082;
    private static final int NOTIFY = 8083;
    private static final int ISSUER = 9000;
    private static final int POSTGRES = 15432;
    private static final int KAFKA = 19092;
    private static final int KAFKA_CONTROLLER = 19093;
    private static final int KAFKA_ADMINISTRATION = 19094;
    private static final int HIGHEST = 32767;
    private static final int LOWEST_ANY = 1000;
    private static final int ATTEMPTS = 100;

    /** @throws Problem if a port would be outside the range for servers */
    public Ports {
        if (offset < 0 || KAFKA_ADMINISTRATION + offset > HIGHEST) {
            throw new Problem("--port-offset must be between 0 and %d".formatted(HIGHEST - KAFKA_ADMINISTRATION));
        }
    }

    /** Returns ports that are free now, at a random offset. */
    public static Ports anyFree() {
        return ThreadLocalRandom.current()
                .ints(LOWEST_ANY, HIGHEST - KAFKA_ADMINISTRATION)
                .limit(ATTEMPTS)
                .mapToObj(Ports::new)
                .filter(Ports::areFree)
                .findFirst()
                .orElseThrow(() -> new Problem("No free ports were found"));
    }

    public int console() {
        return CONSOLE + offset;
    }

    public int registry() {
        return REGISTRY + offset;
    }

    public int progress() {
        return PROGRESS + offset;
    }

    public int notification() {
        return NOTIFY + offset;
    }

    public int issuer() {
        return ISSUER + offset;
    }

    /** Returns the issuer's identifier, as contained in tokens. */
    public String issuerUrl() {
        return url(issuer());
    }

    /** The address of an HTTP server on one of these ports. */
    public static String url(int port) {
        return "http://" + address(port);
    }

    public static String address(int port) {
        return LOOPBACK.getHostAddress() + ":" + port;
    }

    public int postgres() {
        return POSTGRES + offset;
    }

    public int kafka() {
        return KAFKA + offset;
    }

    public int kafkaController() {
        return KAFKA_CONTROLLER + offset;
    }

    /** Where only the server itself, and who sets up its users, logs in. */
    public int kafkaAdministration() {
        return KAFKA_ADMINISTRATION + offset;
    }

    /**
     * Checks that all ports are free.
     *
     * @throws Problem naming the first port that another program uses
     */
    public void requireFree() {
        Stream.of(
                        new Use(console(), "the console"),
                        new Use(registry(), "registry-service"),
                        new Use(progress(), "progress-service"),
                        new Use(notification(), "notify-service"),
                        new Use(issuer(), "the issuer of tokens"),
                        new Use(postgres(), "PostgreSQL"),
                        new Use(kafka(), "Kafka"),
                        new Use(kafkaController(), "Kafka's controller"),
                        new Use(kafkaAdministration(), "Kafka's administration"))
                .forEach(Ports::requireFree);
    }

    private boolean areFree() {
        try {
            requireFree();
            return true;
        } catch (Problem e) {
            return false;
        }
    }

    private static void requireFree(Use use) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(LOOPBACK, use.port()));
        } catch (IOException e) {
            throw new Problem(
                    "Port %d, which %s needs, is in use by another program. Stop that program, or use other ports: ./milepost start --port-offset 100"
                            .formatted(use.port(), use.user()),
                    e);
        }
    }

    private record Use(int port, String user) {}
}
