package milepost.registry.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import milepost.events.RegistryEvent.Clause;
import milepost.events.RegistryEvent.PlanDetails;
import milepost.registry.checks.Constraints;
import milepost.registry.region.RegionCodes;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The SQL of plans, each with its clauses. */
@Repository
class PlanRepository {

    private final JdbcClient jdbc;
    private final ClauseRepository clauses;

    PlanRepository(JdbcClient jdbc, ClauseRepository clauses) {
        this.jdbc = jdbc;
        this.clauses = clauses;
    }

    void insert(Plan plan) {
        try {
            written(jdbc.sql("""
                    insert into plan (
                        id, version, title_zh, title_en, issuer, document_number, issued_on, jurisdiction, parent_plan,
                        not_in_text, recorded_at)
                    values (
                        :id, :version, :titleZh, :titleEn, :issuer, :documentNumber, :issuedOn, :jurisdiction, :parentPlan,
                        :notInText, :recordedAt)
                    """), plan);
        } catch (DuplicateKeyException e) {
            throw PlanProblems.exists(plan.id()).causedBy(e);
        }
        clauses.save(plan.id(), plan.details().clauses());
    }

    /**
     * Writes a plan's next version with its clauses, unless it has moved on since.
     *
     * @return whether it was written
     */
    boolean update(Plan plan) {
        var updated = written(jdbc.sql("""
                update plan set
                    version = :version, title_zh = :titleZh, title_en = :titleEn, issuer = :issuer,
                    document_number = :documentNumber, issued_on = :issuedOn, jurisdiction = :jurisdiction,
                    parent_plan = :parentPlan, not_in_text = :notInText
                where id = :id and version = :version - 1
                """), plan);
        if (updated == 1) {
            clauses.removeBut(plan.id(), plan.details().clauses());
            clauses.save(plan.id(), plan.details().clauses());
        }
        return updated == 1;
    }

    /** Raises the version under the row's lock, for a change that is kept elsewhere. */
    Optional<RaisedPlan> raise(String id, Instant at) {
        return jdbc.sql("update plan set version = version + 1 where id = :id returning version, jurisdiction")
                .param("id", id)
                .query((row, _) -> new RaisedPlan(
                        id,
                        row.getLong("version"),
                        Objects.requireNonNullElse(row.getString("jurisdiction"), RegionCodes.WHOLE_COUNTRY),
                        at))
                .optional();
    }

    /** Until the transaction ends nobody else gives a plan another parent. */
    void lockParents() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('plan.parent_plan'))")
                .query((_, _) -> true)
                .single();
    }

    /** Whether a plan is that other one itself or, over any number of steps, implements it. */
    boolean isBelow(String plan, String other) {
        return jdbc.sql("""
                with recursive above (id, parent_plan) as (
                    select id, parent_plan from plan where id = :plan
                    union
                    select plan.id, plan.parent_plan from plan join above on plan.id = above.parent_plan)
                select exists (select from above where id = :other)
                """)
                .param("plan", plan)
                .param("other", other)
                .query(Boolean.class)
                .single();
    }

    Optional<Plan> find(String id) {
        var all = clauses.of(id);
        return jdbc.sql("select * from plan where id = :id")
                .param("id", id)
                .query((row, _) -> plan(row, all))
                .optional();
    }

    List<Plan> list(Optional<String> after, int limit) {
        return jdbc.sql("select * from plan where id > :after order by id limit :limit")
                .param("after", after.orElse(""))
                .param("limit", limit)
                .query((row, _) -> plan(row, List.of()))
                .list();
    }

    private static int written(StatementSpec statement, Plan plan) {
        var details = plan.details();
        try {
            return statement
                    .param("id", plan.id())
                    .param("version", plan.version())
                    .param("titleZh", details.titleZh())
                    .param("titleEn", details.titleEn(), Types.VARCHAR)
                    .param("issuer", details.issuer(), Types.VARCHAR)
                    .param("documentNumber", details.documentNumber(), Types.VARCHAR)
                    .param("issuedOn", details.issuedOn(), Types.DATE)
                    .param("jurisdiction", details.jurisdiction(), Types.VARCHAR)
                    .param("parentPlan", details.parentPlan(), Types.VARCHAR)
                    .param(
                            "notInText",
                            details.notInText() == null
                                    ? null
                                    : details.notInText().toArray(String[]::new),
                            Types.ARRAY)
                    .param("recordedAt", plan.recordedAt().atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DataIntegrityViolationException e) {
            var parent = details.parentPlan();
            if (parent != null && Constraints.isBroken("plan_parent", e)) {
                throw PlanProblems.unknownParent(parent).causedBy(e);
            }
            throw e;
        }
    }

    private static Plan plan(ResultSet row, List<Clause> clauses) throws SQLException {
        var details = new PlanDetails(
                row.getString("title_zh"),
                row.getString("title_en"),
                row.getString("issuer"),
                row.getString("document_number"),
                row.getObject("issued_on", LocalDate.class),
                row.getString("jurisdiction"),
                row.getString("parent_plan"),
                notInText(row),
                clauses);
        return new Plan(
                row.getString("id"),
                row.getLong("version"),
                details,
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable List<String> notInText(ResultSet row) throws SQLException {
        var members = row.getArray("not_in_text");
        return members == null ? null : List.of((String[]) members.getArray());
    }
}
