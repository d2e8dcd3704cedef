package milepost.registry.plan;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import milepost.registry.database.Constraints;
import milepost.web.IfMatch;
import milepost.web.check.RegionCodes;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    /** Adds a plan with its clauses; 409 if its id is taken. */
    RaisedPlan insert(Plan plan) {
        try {
            write("""
                    insert into plan (
                        id, version, title_zh, title_en, issuer, document_number, issued_on, jurisdiction, parent_plan,
                        not_in_text, recorded_at)
                    values (
                        :id, :version, :titleZh, :titleEn, :issuer, :documentNumber, :issuedOn, :jurisdiction, :parentPlan,
                        :notInText, :recordedAt)
                    """, plan);
        } catch (DuplicateKeyException e) {
            throw PlanProblems.exists(plan.id()).causedBy(e);
        }
        clauses.save(plan.id(), plan.details().clauses());
        return plan.raised();
    }

    /** Writes the next version of a plan with its clauses; 412 if the plan has been changed since. */
    RaisedPlan update(Plan plan) {
        var updated = write("""
                update plan set
                    version = :version, title_zh = :titleZh, title_en = :titleEn, issuer = :issuer,
                    document_number = :documentNumber, issued_on = :issuedOn, jurisdiction = :jurisdiction,
                    parent_plan = :parentPlan, not_in_text = :notInText
                where id = :id and version = :version - 1
                """, plan);
        if (updated == 0) {
            throw IfMatch.stale(version(plan.id()));
        }
        clauses.removeOthers(plan.id(), plan.details().clauses());
        clauses.save(plan.id(), plan.details().clauses());
        return plan.raised();
    }

    /** Locks a plan and raises its version; empty if there is no such plan. */
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

    Optional<Plan> find(String id) {
        var all = clauses.of(id);
        return jdbc.sql("select * from plan where id = :id")
                .param("id", id)
                .query((row, _) -> PlanRow.plan(row, all))
                .optional();
    }

    /** Returns plans without their clauses, in the order of their ids. */
    List<Plan> list(Optional<String> after, int limit) {
        return jdbc.sql("select * from plan where id > :after order by id limit :limit")
                .param("after", after.orElse(""))
                .param("limit", limit)
                .query((row, _) -> PlanRow.plan(row, List.of()))
                .list();
    }

    private int write(String sql, Plan plan) {
        try {
            return PlanRow.bind(jdbc.sql(sql), plan).update();
        } catch (DataIntegrityViolationException e) {
            var parent = plan.details().parentPlan();
            if (parent != null && Constraints.isViolated("plan_parent", e)) {
                throw PlanProblems.unknownParent(parent).causedBy(e);
            }
            throw e;
        }
    }

    private long version(String id) {
        return jdbc.sql("select version from plan where id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }
}
