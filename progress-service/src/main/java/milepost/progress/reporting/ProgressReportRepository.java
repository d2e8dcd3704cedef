package milepost.progress.reporting;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import milepost.messaging.Columns;
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

    /** @param eventId of the event that tells it */
    void insert(UUID eventId, ProgressReport report) {
        jdbc.sql("""
                insert into progress_report (id, event_id, project_id, as_of_date, physical_percent, investment_done, investment_planned,
                    narrative_zh, narrative_en, evidence, recorded_at)
                values (:id, :eventId, :projectId, :asOfDate, :percent, :done, :planned, :zh, :en, cast(:evidence as jsonb), :recordedAt)
                """)
                .param("id", report.id())
                .param("eventId", eventId)
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
        return jdbc.sql(ProgressReportRow.REPORTED + """
                select * from reported
                where (cast(:on as date) is null or as_of_date <= :on)
                  and (cast(:id as uuid) is null or (as_of_date, id) < (cast(:day as date), cast(:id as uuid)))
                order by as_of_date desc, id desc
                limit :limit
                """)
                .param("projectIds", Columns.of(projectIds))
                .param(
                        "recordedBy",
                        moment.asOf() == null ? null : moment.asOf().atOffset(ZoneOffset.UTC))
                .param("on", moment.on())
                .param("id", after == null ? null : after.id())
                .param("day", after == null ? null : after.asOfDate())
                .param("limit", limit)
                .query((row, _) -> ProgressReportRow.report(row))
                .list();
    }

    private static @Nullable BigDecimal number(@Nullable String amount) {
        return amount == null ? null : new BigDecimal(amount);
    }
}
