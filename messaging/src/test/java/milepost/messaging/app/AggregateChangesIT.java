package milepost.messaging.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import milepost.messaging.app.MessagingTestApplication.Citing;
import milepost.messaging.app.MessagingTestApplication.RaisedProject;
import milepost.messaging.outbox.AggregateChanges;
import milepost.messaging.outbox.Change;
import milepost.messaging.test.ServiceIT;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionTemplate;

/** Every raised version has exactly one event, whatever a caller does. */
@ServiceIT
class AggregateChangesIT {

    @Autowired
    Citing citing;

    @Autowired
    AggregateChanges changes;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    private final UUID project = UUID.randomUUID();

    @Test
    void theCallerGetsTheResultAndTheEventItsTime() {
        var met = Instant.parse("2026-02-10T00:00:00Z");

        var result = changes.change(
                project,
                () -> citing.raise(project),
                Citing.AUTHOR,
                raised -> Change.of(Citing.citation(project, "one"))
                        .occurredAt(met)
                        .giving(raised.version()));

        assertThat(result).isEqualTo(1);
        assertThat(jdbc.sql("select headers ->> 'ce_time' from messaging.outbox where aggregateid = :id")
                        .param("id", project.toString())
                        .query(String.class)
                        .single())
                .isEqualTo("2026-02-10T00:00:00Z");
    }

    @Test
    void aFailedChangeLeavesNoVersionOut() {
        citing.cite(project, "one");

        assertThatThrownBy(() -> changes.change(project, () -> citing.raise(project), Citing.AUTHOR, raised -> {
                    throw new IllegalArgumentException("refused");
                }))
                .hasMessage("refused");

        assertThat(version()).isEqualTo(1);
        assertThat(kept()).containsExactly(1L);
    }

    @Test
    void aCallerThatCatchesTheFailureCannotCommitTheRaisedVersion() {
        assertThatThrownBy(() -> transactions.executeWithoutResult(_ -> {
                    try {
                        changes.change(project, () -> citing.raise(project), Citing.AUTHOR, raised -> {
                            throw new IllegalArgumentException("refused");
                        });
                    } catch (IllegalArgumentException e) {
                        assertThat(e).hasMessage("refused");
                    }
                }))
                .isInstanceOf(UnexpectedRollbackException.class);

        assertThat(kept()).isEmpty();
    }

    @Test
    void severalEventsOfOneTransactionFollowEachOther() {
        transactions.executeWithoutResult(_ -> {
            citing.cite(project, "one");
            citing.cite(project, "two");
            citing.citeAll(List.of(project, project), "three");
        });

        assertThat(kept()).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void aVersionThatIsWrittenTwiceIsRefused() {
        assertThatThrownBy(() -> transactions.executeWithoutResult(_ -> {
                    citing.cite(project, "one");
                    changes.change(
                            project,
                            () -> new RaisedProject(project, 1),
                            Citing.AUTHOR,
                            raised -> Change.of(Citing.citation(project, "two")));
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("does not follow");

        assertThat(kept()).isEmpty();
    }

    @Test
    void aVersionThatIsRaisedWithoutAnEventIsNoticedAtTheNextOne() {
        assertThatThrownBy(() -> transactions.executeWithoutResult(_ -> {
                    citing.cite(project, "one");
                    citing.raise(project);
                    citing.cite(project, "three");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Version 3");

        assertThat(kept()).isEmpty();
    }

    @Test
    void aChangeInsideAChangeOfTheSameAggregateIsRefusedBecauseItsEventWouldComeFirst() {
        assertThatThrownBy(() -> changes.change(project, () -> citing.raise(project), Citing.AUTHOR, raised -> {
                    citing.cite(project, "inner");
                    return Change.of(Citing.citation(project, "outer"));
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nested");

        assertThat(kept()).isEmpty();
    }

    @Test
    void aChangeOfAnotherAggregateInsideAChangeIsPartOfTheSameTransaction() {
        var other = UUID.randomUUID();

        changes.change(project, () -> citing.raise(project), Citing.AUTHOR, raised -> {
            citing.cite(other, "inner");
            return Change.of(Citing.citation(project, "outer"));
        });

        assertThat(kept()).containsExactly(1L);
        assertThat(kept(other)).containsExactly(1L);
    }

    private long version() {
        return jdbc.sql("select version from project where id = :id")
                .param("id", project.toString())
                .query(Long.class)
                .single();
    }

    private List<Long> kept() {
        return kept(project);
    }

    private List<Long> kept(UUID id) {
        return jdbc.sql("select version from messaging.outbox where aggregateid = :id order by pos")
                .param("id", id.toString())
                .query(Long.class)
                .list();
    }
}
