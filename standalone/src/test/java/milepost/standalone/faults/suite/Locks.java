package milepost.standalone.faults.suite;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import milepost.standalone.Api;
import org.awaitility.Awaitility;

/** Transactions that somebody else leaves open. */
final class Locks {

    private static final int WRITERS = 18;

    /** As the services' own health counts. */
    private static final double LATE_SECONDS = 15;

    private Locks() {}

    /** Nothing that the relay reads is settled while an older transaction is open. */
    static void heldXmin(Lab lab) throws Exception {
        var held = new ArrayList<Connection>();
        try {
            for (var database : List.of("registry", "progress", "notify")) {
                held.add(begin(lab, database, "select pg_current_xact_id()"));
            }
            lab.last();
            for (var service : List.of(lab.api.registry(""), lab.api.progress(""))) {
                var oldest = Api.json(lab.api.get("operator", service + "/v1/operations/relay"))
                        .path("oldestSeconds")
                        .asDouble();
                lab.note("the oldest event had waited %.1f s at the end".formatted(oldest));
                if (oldest > LATE_SECONDS) {
                    lab.wrong("events wait for the open transactions");
                }
            }
        } finally {
            for (var connection : held) {
                connection.close();
            }
        }
    }

    /** One project is locked at both services, and many want to change it. */
    static void lockedRow(Lab lab) throws Exception {
        var project = lab.registerOther("被锁住的铁路" + UUID.randomUUID());
        Awaitility.await().ignoreExceptions().until(() -> addMilestone(lab, project, "START") != 404);
        var statuses = new TreeMap<Integer, Integer>();
        try (var registry = begin(lab, "registry", lock("project where id", project));
                var progress = begin(lab, "progress", lock("project_version where project_id", project));
                var writers = Executors.newFixedThreadPool(WRITERS)) {
            var until = System.nanoTime() + lab.lasts.toNanos();
            for (var writer = 0; writer < WRITERS; writer++) {
                write(lab, project, writer, until, statuses, writers);
            }
            lab.last();
        }
        lab.note("writers of the locked project were answered " + statuses);
        if (statuses.containsKey(500)) {
            lab.wrong("a writer of the locked project was answered 500");
        }
    }

    private static String lock(String row, String project) {
        return "select 1 from %s = '%s' for update".formatted(row, project);
    }

    private static void write(
            Lab lab, String project, int writer, long until, Map<Integer, Integer> statuses, ExecutorService writers) {
        writers.submit(() -> {
            while (System.nanoTime() < until) {
                var status = change(lab, project, writer);
                synchronized (statuses) {
                    statuses.merge(status, 1, Integer::sum);
                }
            }
            return null;
        });
    }

    /** Half of them at registry-service and half at progress-service. */
    private static int change(Lab lab, String project, int writer) throws IOException {
        return writer % 2 == 0
                ? addMilestone(lab, project, "MAIN_WORKS_DONE")
                : lab.amend(project).statusCode();
    }

    private static int addMilestone(Lab lab, String project, String type) throws IOException {
        return lab.api
                .post(
                        "reporter",
                        lab.api.progress("/v1/projects/" + project + "/milestones"),
                        Map.of("type", type, "baselineDate", "2026-01-01", "precision", "day"))
                .statusCode();
    }

    private static Connection begin(Lab lab, String database, String statement) throws SQLException {
        var connection = lab.database(database);
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (var begun = connection.createStatement()) {
            begun.execute(statement);
        }
        return connection;
    }
}
