package milepost.registry.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import milepost.events.RegistryEvent.Clause;
import milepost.events.RegistryEvent.PlanDetails;
import milepost.registry.checks.Constraints;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
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
            insertPlan(plan);
        } catch (DuplicateKeyException e) {
            throw PlanProblems.exists(plan.id()).causedBy(e);
        } catch (DataIntegrityViolationException e) {
            var parent = plan.details().parentPlan();
            if (parent != null && Constraints.isBroken("plan_parent", e)) {
                throw PlanProblems.unknownParent(parent).causedBy(e);
            }
            throw e;
        }
        insertClauses(plan.id(), plan.details().clauses());
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

    private void insertPlan(Plan plan) {
        var details = plan.details();
        jdbc.sql("""
                insert into plan (
                    id, version, title_zh, title_en, issuer, document_number, issued_on, jurisdiction, parent_plan,
                    recorded_at)
                values (
                    :id, :version, :titleZh, :titleEn, :issuer, :documentNumber, :issuedOn, :jurisdiction, :parentPlan,
                    :recordedAt)
                """)
                .param("id", plan.id())
                .param("version", plan.version())
                .param("titleZh", details.titleZh())
                .param("titleEn", details.titleEn(), Types.VARCHAR)
                .param("issuer", details.issuer(), Types.VARCHAR)
                .param("documentNumber", details.documentNumber(), Types.VARCHAR)
                .param("issuedOn", details.issuedOn(), Types.DATE)
                .param("jurisdiction", details.jurisdiction(), Types.VARCHAR)
                .param("parentPlan", details.parentPlan(), Types.VARCHAR)
                .param("recordedAt", plan.recordedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void insertClauses(String plan, List<Clause> clauses) {
        jdbc.sql("""
                insert into clause (plan, number, position, heading_zh, heading_en)
                select :plan, number, position, heading_zh, heading_en
                from unnest(:numbers, :headingsZh, :headingsEn) with ordinality
                    as printed (number, heading_zh, heading_en, position)
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
                null,
                clauses);
        return new Plan(
                row.getString("id"),
                row.getLong("version"),
                details,
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
