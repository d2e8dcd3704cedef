package milepost.registry.coverage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import milepost.registry.vocabulary.Light;
import milepost.registry.vocabulary.Stage;
import milepost.registry.vocabulary.StatedStage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of what became of a plan. */
@Repository
class CoverageRepository {

    private final JdbcClient jdbc;

    CoverageRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a plan, or one of its clauses, names, in the order in which it was recorded.
     *
     * @param today on which slip and silence are counted
     */
    List<CoveredWork> named(String plan, @Nullable String clause, LocalDate today, int silentDays) {
        return jdbc.sql("""
                select
                    citation.id, citation.clause, citation.phrase, citation.stated_stage, citation.stated_stage_words,
                    citation.promised_date, citation.quantity, citation.project_id,
                    coalesce(project.name_zh, citation.name_zh) as name_zh,
                    case when project.id is null then citation.name_en else project.name_en end as name_en,
                    status.stage, status.light, status.last_reported_at, milestones.slip_days
                from citation
                left join project on project.id = citation.project_id
                left join project_status status on status.project_id = citation.project_id
                left join lateral (
                    select coalesce(
                        max(case precision when 'after' then current_target else greatest(current_target, :today) end
                            - baseline_date) filter (where actual_date is null),
                        (array_agg(actual_date - baseline_date order by actual_date desc))[1]) as slip_days
                    from milestone_status
                    where milestone_status.project_id = citation.project_id
                ) milestones on true
                where citation.plan = :plan and (cast(:clause as text) is null or citation.clause = :clause)
                order by citation.id
                """)
                .param("plan", plan)
                .param("clause", clause, Types.VARCHAR)
                .param("today", today)
                .query((row, _) -> work(row, today, silentDays))
                .list();
    }

    private static CoveredWork work(ResultSet row, LocalDate today, int silentDays) throws SQLException {
        var project = row.getObject("project_id", UUID.class);
        var stage = project == null ? null : stage(row);
        var promised = row.getObject("promised_date", LocalDate.class);
        var reportedAt = reportedAt(row);
        var silentFor = reportedAt == null ? null : daysSince(reportedAt, today);
        return new CoveredWork(
                row.getObject("id", UUID.class),
                row.getString("clause"),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("phrase"),
                StatedStage.of(row.getString("stated_stage")),
                row.getString("stated_stage_words"),
                promised,
                promised != null && promised.isBefore(today) && (stage == null || !Stage.wasInOperation(stage)),
                row.getString("quantity"),
                project != null,
                project,
                stage,
                project == null ? null : Light.code(row.getString("light")),
                row.getObject("slip_days", Integer.class),
                reportedAt,
                project == null ? null : Silence.of(silentFor, silentDays),
                silentFor);
    }

    private static String stage(ResultSet row) throws SQLException {
        return Objects.requireNonNullElse(row.getString("stage"), Stage.CONCEIVED.name());
    }

    private static @Nullable Instant reportedAt(ResultSet row) throws SQLException {
        var at = row.getObject("last_reported_at", OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static int daysSince(Instant at, LocalDate today) {
        return Math.toIntExact(ChronoUnit.DAYS.between(LocalDate.ofInstant(at, PlanCoverage.ZONE), today));
    }
}
