package milepost.progress.reporting;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import milepost.progress.calendar.Moment;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of adding and listing progress reports. Writing needs the project's row lock. */
@Repository
class ProgressReportRepository {

    private final JdbcClient jdbc;

    ProgressReportRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ProgressReport report) {
        jdbc.sql("""
                insert into progress_report (id, project_id, as_of_date, physical_percent, investment_done, investment_planned,
                    narrative_zh, narrative_en, evidence, recorded_at)
                values (:id, :projectId, :asOfDate, :percent, :done, :planned, :zh, :en, cast(:evidence as jsonb), :recordedAt)
                """)
                .param("id", report.id())
                .param("projectId", report.projectId())
                .param("asOfDate", report.asOfDate())
                .param("percent", report.physicalPercent())
                .param("done", number(report.investmentDone()))
                .param("planned", number(report.investmentPlanned()))
                .param("zh", report.narrativeZh())
                .param("en", report.narrativeEn())
                .param("evidence", JsonMapper.shared().writeValueAsString(report.evidence()))
                .param("recordedAt", report.recordedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Returns the reports of these projects at a moment, the latest day first, beginning after the given key. */
    List<ProgressReport> list(List<UUID> projectIds, Moment moment, @Nullable ByDay after, int limit) {
        return jdbc.sql("select " + ProgressReportRow.COLUMNS + """
                , exists (
                    select from progress_report later
                    where later.project_id = any (cast(:projectIds as uuid[])) and later.as_of_date = r.as_of_date
                      and later.position > r.position
                      and (cast(:recordedBy as timestamptz) is null or later.recorded_at <= :recordedBy)) as superseded
                from progress_report r
                where r.project_id = any (cast(:projectIds as uuid[]))
                  and (cast(:recordedBy as timestamptz) is null or r.recorded_at <= :recordedBy)
                  and (cast(:on as date) is null or r.as_of_date <= :on)
                  and (cast(:id as uuid) is null or (r.as_of_date, r.id) < (cast(:day as date), cast(:id as uuid)))
                order by r.as_of_date desc, r.id desc
                limit :limit
                """)
                .param("projectIds", projectIds.stream().map(UUID::toString).toArray(String[]::new))
                .param(
                        "recordedBy",
                        moment.asOf() == null ? null : moment.asOf().atOffset(ZoneOffset.UTC))
                .param("on", moment.on())
                .param("id", after == null ? null : after.id())
                .param("day", after == null ? null : after.asOfDate())
                .param("limit", limit)
                .query((row, _) -> ProgressReportRow.report(row, row.getBoolean("superseded")))
                .list();
    }

    private static @Nullable BigDecimal number(@Nullable String amount) {
        return amount == null ? null : new BigDecimal(amount);
    }
}
