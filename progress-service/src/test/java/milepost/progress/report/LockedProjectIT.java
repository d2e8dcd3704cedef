package milepost.progress.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import milepost.progress.ProgressCalls;
import milepost.progress.ProgressIT;
import milepost.progress.stage.MilestoneType;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever waits for a project that is locked holds up nobody else, even if each reports on another milestone of it. */
@ProgressIT
class LockedProjectIT {

    private static final int REPORTERS = 24; // more than there are connections

    @Autowired
    ProgressCalls calls;

    @Autowired
    DataSource database;

    @Test
    void othersAreReadAndReportedOnWhileManyWaitForOneProject() throws Exception {
        var locked = calls.project();
        var milestones = Arrays.stream(MilestoneType.values())
                .limit(REPORTERS)
                .map(type -> calls.milestone(locked, type.name(), "2030-01-01", "day"))
                .toList();
        var other = calls.project();
        var milestone = calls.milestone(other, "2030-01-01");
        List<Future<Integer>> waiting;
        try (var connection = database.getConnection();
                var reporters = Executors.newFixedThreadPool(REPORTERS)) {
            lock(connection, locked);
            waiting = milestones.stream()
                    .map(one -> reporters.submit(() -> calls.move(one, "2031-01-01")
                            .returnResult()
                            .getStatus()
                            .value()))
                    .toList();

            for (int day = 1; day <= 8; day++) {
                calls.get("/v1/projects/" + other + "/progress").expectStatus().isOk();
                calls.get("/actuator/health/readiness").expectStatus().isOk();
                calls.move(milestone, "2031-01-0" + day).expectStatus().is2xxSuccessful();
            }
            connection.rollback();
        }

        for (var one : waiting) {
            assertThat(one.get()).isIn(201, 409, 503);
        }
    }

    private static void lock(Connection connection, UUID project) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement =
                connection.prepareStatement("select version from project_version where project_id = ? for update")) {
            statement.setObject(1, project);
            statement.executeQuery();
        }
    }
}
