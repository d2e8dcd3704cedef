package milepost.progress.decision;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of changes of targets. Writing needs the project's row lock. */
@Repository
class TargetChangeRepository {

    static final String SELECT =
            "select c.*, m.project_id from target_change c join milestone m on m.id = c.milestone_id\n";

    private final JdbcClient jdbc;

    TargetChangeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(RequestedChange asked) {
        var change = asked.change();
        var ruling = asked.ruling();
        jdbc.sql("""
                insert into target_change (id, milestone_id, revision, baseline_date, previous_target, new_target, precision, slip_days,
                    late, reason_code, reason_text, document_ref, org, requester, occurred_on, requested_at, policy, decision, decided_at)
                values (:id, :milestoneId, :revision, :baselineDate, :previousTarget, :newTarget, :precision, :slipDays,
                    :late, :reasonCode, :reasonText, :documentRef, :org, :requester, :occurredOn, :requestedAt, :policy, :decision, :decidedAt)
                """)
                .param("id", change.id())
                .param("milestoneId", asked.milestoneId())
                .param("revision", asked.revision())
                .param("baselineDate", asked.baselineDate())
                .param("previousTarget", asked.previousTarget())
                .param("newTarget", asked.move().date())
                .param("precision", asked.move().precision().code())
                .param("slipDays", asked.slipDays())
                .param("late", change.late())
                .param("reasonCode", change.reasonCode().name())
                .param("reasonText", change.reasonText())
                .param("documentRef", change.documentRef())
                .param("org", change.org())
                .param("requester", asked.requester())
                .param("occurredOn", asked.occurredOn())
                .param("requestedAt", asked.requestedAt().atOffset(ZoneOffset.UTC))
                .param("policy", asked.policy())
                .param("decision", change.decision().name())
                .param("decidedAt", ruling == null ? null : ruling.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Keeps what was decided about a pending change, and forgets who asked for it. */
    void rule(RequestedChange ruled) {
        var ruling = Objects.requireNonNull(ruled.ruling());
        jdbc.sql("""
                update target_change
                set decision = :decision, decided_by = :decidedBy, decided_at = :decidedAt, decision_text = :text,
                    decision_document_ref = :documentRef, requester = null
                where id = :id and decision = 'PENDING'
                """)
                .param("id", ruled.id())
                .param("decision", ruled.decision().name())
                .param("decidedBy", ruled.change().decidedBy())
                .param("decidedAt", ruling.at().atOffset(ZoneOffset.UTC))
                .param("text", ruling.text())
                .param("documentRef", ruling.documentRef())
                .update();
    }

    /** Returns the change; 404 if there is none. */
    RequestedChange get(UUID id) {
        return get(id, null);
    }

    /** Returns the change as it was at a time; 404 if there was none. */
    RequestedChange get(UUID id, @Nullable Instant asOf) {
        return jdbc.sql(SELECT
                        + "where c.id = :id and c.requested_at <= coalesce(cast(:asOf as timestamptz), 'infinity')")
                .param("id", id)
                .param("asOf", asOf == null ? null : asOf.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .query(new TargetChangeRow(asOf))
                .optional()
                .orElseThrow(() -> DecisionProblems.notFound(id));
    }

    Optional<RequestedChange> findPending(UUID milestoneId) {
        return jdbc.sql(SELECT + "where c.milestone_id = :milestoneId and c.decision = 'PENDING'")
                .param("milestoneId", milestoneId)
                .query(TargetChangeRow.NOW)
                .optional();
    }
}
