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
import java.util.function.Function;
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

/** The SQL of plans and their clauses. */
@Repository
class PlanRepository {

    private final JdbcClient jdbc;

    PlanRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
        saveClauses(plan.id(), plan.details().clauses());
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
            removeClausesBut(plan.id(), plan.details().clauses());
            saveClauses(plan.id(), plan.details().clauses());
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

    Optional<Plan> find(String id) {
        var clauses = jdbc.sql("select number, heading_zh, heading_en from clause where plan = :plan order by position")
                .param("plan", id)
                .query((row, _) ->
                        new Clause(row.getString("number"), row.getString("heading_zh"), row.getString("heading_en")))
                .list();
        return jdbc.sql("select * from plan where id = :id")
                .param("id", id)
                .query((row, _) -> plan(row, clauses))
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

    /** Refuses to remove a clause that names a work. */
    private void removeClausesBut(String plan, List<Clause> clauses) {
        var numbers = column(clauses, Clause::number);
        // Whoever cites one of them in this moment has to come to an end before it can be said that nobody does.
        jdbc.sql("select 1 from clause where plan = :plan and number <> all (:numbers) for update")
                .param("plan", plan)
                .param("numbers", numbers)
                .query()
                .listOfRows();
        var cited = jdbc.sql("select distinct clause from citation where plan = :plan and clause <> all (:numbers)")
                .param("plan", plan)
                .param("numbers", numbers)
                .query((row, _) -> row.getString("clause"))
                .list();
        if (!cited.isEmpty()) {
            throw PlanProblems.clausesCited(plan, cited);
        }
        jdbc.sql("delete from clause where plan = :plan and number <> all (:numbers)")
                .param("plan", plan)
                .param("numbers", numbers)
                .update();
    }

    private void saveClauses(String plan, List<Clause> clauses) {
        jdbc.sql("""
                insert into clause (plan, number, position, heading_zh, heading_en)
                select :plan, number, position, heading_zh, heading_en
                from unnest(:numbers, :headingsZh, :headingsEn) with ordinality
                    as printed (number, heading_zh, heading_en, position)
                on conflict (plan, number) do update set
                    position = excluded.position, heading_zh = excluded.heading_zh, heading_en = excluded.heading_en
                """)
                .param("plan", plan)
                .param("numbers", column(clauses, Clause::number))
                .param("headingsZh", column(clauses, Clause::headingZh))
                .param("headingsEn", column(clauses, Clause::headingEn))
                .update();
    }

    private static @Nullable String[] column(List<Clause> clauses, Function<Clause, @Nullable String> member) {
        return clauses.stream().map(member).toArray(String[]::new);
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
