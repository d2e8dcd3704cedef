package milepost.standalone.faults.suite;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import milepost.standalone.Api;
import milepost.standalone.Receiver;
import milepost.standalone.data.DataDirectory;
import milepost.standalone.data.Ports;
import milepost.standalone.data.Secrets;
import milepost.standalone.faults.Launched;
import milepost.standalone.faults.suite.Observed.Write;
import milepost.standalone.postgres.Databases;

/** A Milepost of its own, its clients and a subscriber. What a fault has to say is collected here. */
final class Lab implements AutoCloseable {

    final DataDirectory data;
    final Ports ports;
    final Api api;
    final Launched milepost;
    final Receiver receiver;

    /** How long a fault lasts that is not over at once. */
    final Duration lasts;

    private final SmallDisk disk;
    private final List<Workload> workloads = new ArrayList<>();
    private final Queue<Write> others = new ConcurrentLinkedQueue<>();
    private final Queue<String> notes = new ConcurrentLinkedQueue<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();

    Lab(Path directory, SmallDisk disk, Duration lasts) throws Exception {
        this.disk = disk;
        this.lasts = lasts;
        disk.mountBefore(directory);
        data = DataDirectory.createOrOpen(directory);
        ports = Ports.anyFree();
        api = new Api(data, ports);
        receiver = new Receiver();
        milepost = new Launched(data, ports, api);
    }

    /** Returns when everything can begin. */
    void awaitReady() throws Exception {
        milepost.awaitReady();
        disk.mountBetween(data.path(), milepost);
        subscribe(receiver.url());
    }

    /** Has every met milestone sent to an endpoint. */
    void subscribe(String url) throws IOException {
        Api.json(api.post(
                "subscriber",
                api.notification("/v1/subscriptions"),
                Map.of(
                        "filter", Map.of("eventTypes", List.of(Observed.MET)),
                        "channel", Map.of("type", "webhook", "url", url))));
    }

    /** Starts further clients, who reach the services at these addresses. */
    Workload work(String registry, String progress) {
        var workload = new Workload(api, registry, progress);
        workloads.add(workload);
        return workload;
    }

    /** Registers a project that the workload does not touch, and returns its id. */
    String registerOther(String name) throws IOException {
        var id = Api.json(api.post("registrar", api.registry("/v1/projects"), Workload.project(name)))
                .path("id")
                .asString();
        others.add(new Write(id, Observed.REGISTERED));
        return id;
    }

    /** Amends a project as if nobody had yet. */
    HttpResponse<byte[]> amend(String project) throws IOException {
        return api.send(
                "registrar",
                "PATCH",
                api.registry("/v1/projects/" + project),
                Map.of("nameEn", "Amended railway"),
                "Content-Type",
                "application/merge-patch+json",
                "If-Match",
                "\"1\"");
    }

    /** All writes so far that were answered with yes. */
    List<Write> answered() {
        return Stream.concat(others.stream(), workloads.stream().flatMap(workload -> workload.answered().stream()))
                .toList();
    }

    /** A connection to one service's database, as its user. */
    Connection database(String name) throws SQLException {
        var databases = new Databases(ports, Secrets.in(data.secrets()));
        return DriverManager.getConnection(databases.url(name), name, databases.password(name));
    }

    void last() throws InterruptedException {
        Thread.sleep(lasts);
    }

    /** Something to know about this run. */
    void note(String what) {
        notes.add(what);
    }

    /** Something that must not have happened. */
    void wrong(String what) {
        wrong.add(what);
    }

    /** Returns what was noted since the last call. */
    List<String> takeNotes() {
        return taken(notes);
    }

    /** Returns what went wrong since the last call. */
    List<String> takeWrong() {
        return taken(wrong);
    }

    private static List<String> taken(Queue<String> queue) {
        var all = new ArrayList<String>();
        for (var one = queue.poll(); one != null; one = queue.poll()) {
            all.add(one);
        }
        return all;
    }

    @Override
    public void close() throws Exception {
        workloads.forEach(Workload::close);
        milepost.close();
        receiver.close();
        disk.unmount(data.path());
    }
}
