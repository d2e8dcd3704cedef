package milepost.messaging.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import milepost.messaging.failure.TransientFailures;
import milepost.messaging.outbox.EventsCommitted;
import milepost.messaging.test.TestPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class WriteHealthTest {

    private static final SQLException DISK_FULL = new SQLException("could not extend file: No space left", "53100");

    private final WriteFailures failures = new WriteFailures();
    private final String url = TestPostgres.newDatabase();

    @ParameterizedTest
    @ValueSource(strings = {"53100", "58030", "25006"})
    void aFailureThatConcernsEveryWriteIsReported(String state) {
        var health = health("default_transaction_read_only=on"); // the probe fails as well

        var translated = failures.translate("test", null, new SQLException("no", state));

        assertThat(translated).matches(TransientFailures::isOutage);
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.health().getDetails().get("error").toString()).contains(state);
    }

    @Test
    void aFailureInsideABatchIsReportedAndTranslatedAsUsual() {
        var batch = new BatchUpdateException("batch", "53100", 0, new int[0]);
        batch.setNextException(DISK_FULL);

        assertThat(failures.translate("test", null, DISK_FULL)).isInstanceOf(DataAccessResourceFailureException.class);
        failures.succeeded();
        failures.translate("test", null, batch);

        assertThat(failures.last()).isPresent();
    }

    @Test
    void aLockThatWasWaitedForTooLongIsAnObstacle() {
        var timeout = new SQLException("canceling statement due to lock timeout", "55P03");

        assertThat(failures.translate("test", null, timeout))
                .isInstanceOf(CannotAcquireLockException.class)
                .matches(TransientFailures::isObstacle);
    }

    @Test
    void otherFailuresDoNotConcernWriting() {
        failures.translate("test", null, new SQLException("duplicate key", "23505"));

        assertThat(health("").health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void itIsUpAgainWhenThereIsRoom() {
        failures.translate("test", null, DISK_FULL);

        assertThat(health("").health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void itIsUpAgainAfterACommittedChange() {
        var health = health("default_transaction_read_only=on");
        failures.translate("test", null, DISK_FULL);
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);

        health.committed(new EventsCommitted());

        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    private WriteHealth health(String option) {
        var database =
                new DriverManagerDataSource(url + (option.isEmpty() ? "" : "&options=-c%20" + option), "postgres", "");
        return new WriteHealth(
                failures,
                JdbcClient.create(new JdbcTemplate(database)),
                new TransactionTemplate(new JdbcTransactionManager(database)));
    }
}
