package milepost.registry.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import milepost.events.RegistryEvent.Clause;
import milepost.events.RegistryEvent.PlanDetails;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Maps plans to and from rows of the table {@code plan}. */
final class PlanRow {

    private PlanRow() {}

    /** Sets a parameter for each column. */
    static StatementSpec bind(StatementSpec statement, Plan plan) {
        var details = plan.details();
        var notInText = details.notInText();
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
                .param("notInText", notInText == null ? null : notInText.toArray(String[]::new), Types.ARRAY)
                .param("recordedAt", plan.recordedAt().atOffset(ZoneOffset.UTC));
    }

    static Plan plan(ResultSet row, List<Clause> clauses) throws SQLException {
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
