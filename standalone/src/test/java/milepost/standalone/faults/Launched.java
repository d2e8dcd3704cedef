package milepost.standalone.faults;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import milepost.standalone.Api;
import milepost.standalone.data.DataDirectory;
import milepost.standalone.data.Ports;

/** Milepost as the script starts it: a process that can be killed, with servers beside it that can be killed as well. */
public final class Launched implements AutoCloseable {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final Duration READY_WITHIN = Duration.ofMinutes(10);
    private static final Duration ENDS_WITHIN = Duration.ofMinutes(3);

    private final DataDirectory data;
    private final Ports ports;
    private final Api api;
    private Process process;

    public Launched(DataDirectory data, Ports ports, Api api) throws IOException {
        this.data = data;
        this.ports = ports;
        this.api = api;
        start();
    }

    public void awaitReady() {
        await().atMost(READY_WITHIN).until(() -> {
            if (!process.isAlive()) {
                throw new AssertionError("Milepost has ended: " + Files.readString(output()));
            }
            return isReady(api.registry("")) && isReady(api.progress("")) && isReady(api.notification(""));
        });
    }

    /** Starts it again after its end. */
    public void start() throws IOException {
        process = new ProcessBuilder(List.of(
                        java(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx384m",
                        "-Dmilepost.home=" + HOME,
                        "-jar",
                        jar(),
                        "start",
                        "--no-seeds",
                        "--data",
                        data.path().toString(),
                        "--port-offset",
                        Integer.toString(ports.offset())))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(output().toFile()))
                .start();
    }

    /** The JVM with the issuer and the services. */
    public ProcessHandle services() {
        return process.toHandle();
    }

    public ProcessHandle kafka() throws IOException {
        return process(Files.readString(data.run("kafka")).split(" ", -1)[0]);
    }

    public ProcessHandle postgres() throws IOException {
        return process(Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid"))
                .getFirst());
    }

    /** The exit status of an audit, which needs nothing of what runs. */
    int audit(Path bundle) throws IOException, InterruptedException {
        return new ProcessBuilder(java(), "-jar", jar(), "audit", bundle.toString())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(output().toFile()))
                .start()
                .waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(ENDS_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("Milepost did not end when it was asked to");
        }
    }

    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String jar() {
        return HOME.resolve(Path.of("standalone", "target", "milepost.jar")).toString();
    }

    private Path output() {
        return data.log("output.log");
    }

    private boolean isReady(String service) {
        try {
            return api.get(null, service + "/actuator/health/readiness").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static ProcessHandle process(String pid) {
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }
}
