package milepost.standalone;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;
import milepost.console.ConsoleApplication;
import milepost.standalone.child.Supervisor;
import milepost.standalone.data.DataDirectory;
import milepost.standalone.data.Ports;
import milepost.standalone.data.RunningInstance;
import milepost.standalone.data.Secrets;
import milepost.standalone.issuer.IssuerApplication;
import milepost.standalone.kafka.KafkaServer;
import milepost.standalone.kafka.access.KafkaAccess;
import milepost.standalone.kafka.access.KafkaLogin;
import milepost.standalone.kafka.access.KafkaUser;
import milepost.standalone.postgres.Databases;
import milepost.standalone.postgres.PostgresServer;
import milepost.standalone.service.Contexts;
import milepost.standalone.service.Service;

/**
 * Runs PostgreSQL, Kafka, the issuer, the services and the console on one data directory. Closing it stops them in reverse order of
 * their start; a server that dies in the meantime is restarted.
 */
final class Standalone implements AutoCloseable {

    private final DataDirectory data;
    private final Ports ports;
    private final KafkaServer kafka;
    private final PostgresServer postgres;
    private final Databases databases;
    private final Settings settings;
    private final Consumer<String> say;
    private final Shutdown shutdown = new Shutdown();
    private final Contexts contexts = new Contexts();

    Standalone(DataDirectory data, Ports ports, KafkaServer kafka, Consumer<String> say) {
        this.data = data;
        this.ports = ports;
        this.kafka = kafka;
        this.databases = new Databases(ports, Secrets.in(data.secrets()));
        this.postgres = new PostgresServer(data, ports, databases.password("postgres"));
        this.settings = new Settings(data, ports, databases, kafka.address());
        this.say = say;
    }

    /** Returns when everything is ready. Servers left behind by an earlier run on this data directory are stopped first. */
    void start(List<Service> services) {
        shutdown.add(RunningInstance.claim(data, ports));
        postgres.stop();
        kafka.stop();
        ports.requireFree();
        logToFile();

        var postgresRuns = shutdown.add(new Supervisor(postgres, say));
        var kafkaRuns = shutdown.add(new Supervisor(kafka, say));
        shutdown.add(contexts);
        together(
                Stream.of(() -> startPostgres(postgresRuns, services), () -> startKafka(kafkaRuns), this::startIssuer));
        together(Stream.concat(
                services.stream().map(service -> () -> startService(service)), Stream.of(this::startConsole)));
    }

    /** Returns whether there is anything to stop. */
    boolean started() {
        return !shutdown.isEmpty();
    }

    /** Returns whether it is being stopped, which explains failures. */
    boolean ending() {
        return shutdown.begun();
    }

    @Override
    public void close() {
        shutdown.close();
    }

    private void startPostgres(Supervisor runs, List<Service> services) {
        timed("PostgreSQL", ports.postgres(), () -> {
            runs.start();
            databases.createMissing(services.stream().map(Service::database).toList());
        });
    }

    private void startKafka(Supervisor runs) {
        timed("Kafka", ports.kafka(), () -> {
            runs.start();
            kafka.awaitReady();
            grantAccess();
        });
    }

    private void grantAccess() {
        var secrets = Secrets.in(data.secrets());
        new KafkaAccess(KafkaLogin.ofBroker(secrets).settings(kafka.administration()), secrets).grant();
        DataDirectory.writePrivately(
                data.kafkaReader(), KafkaLogin.of(KafkaUser.READER, secrets).settings());
    }

    private void startIssuer() {
        timed("issuer", ports.issuer(), () -> contexts.start("issuer", IssuerApplication.class, settings.ofIssuer()));
    }

    private void startConsole() {
        timed(
                "console",
                ports.console(),
                () -> contexts.start("console", ConsoleApplication.class, settings.ofConsole()));
    }

    private void startService(Service service) {
        timed(
                service.name(),
                service.port(),
                () -> contexts.start(service.name(), service.application(), settings.of(service)));
    }

    /** Applies to all contexts because they share one logging system. The terminal is for the user. */
    private void logToFile() {
        System.setProperty("logging.file.name", data.log("milepost.log").toString());
        System.setProperty("logging.config", "classpath:milepost/standalone/service/logback-services.xml");
        System.setProperty("logging.register-shutdown-hook", "false");
    }

    private void timed(String name, int port, Runnable start) {
        var began = System.nanoTime();
        start.run();
        var took = Duration.ofNanos(System.nanoTime() - began);
        say.accept("  %-17s %s:%-5d  %4.1f s"
                .formatted(name, Ports.LOOPBACK.getHostAddress(), port, took.toMillis() / 1000.0));
    }

    /** Runs the parts in parallel, returns when all have finished, and fails if one of them failed. */
    private static void together(Stream<Runnable> parts) {
        try (var threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            CompletableFuture.allOf(parts.map(part -> CompletableFuture.runAsync(part, threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
