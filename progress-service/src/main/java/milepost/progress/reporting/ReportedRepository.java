package milepost.progress.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of what was reported up to a day, as it was on record at a time. Of several reports for one day the last one counts. */
@Repository
class ReportedRepository {

    private static final String OF_PROJECTS = """
            from progress_report r
            where r.project_id = any (cast(:projectIds as uuid[]))
              and (cast(:recordedBy as timestamptz) is null or r.recorded_at <= :recordedBy)
            """;

    private final JdbcClient jdbc;

    ReportedRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ProgressReport> latest(List<UUID> projectIds, LocalDate day, @Nullable Instant recordedBy) {
        return jdbc.sql("select " + ProgressReportRow.COLUMNS + OF_PROJECTS
                        + "and r.as_of_date <= :day order by r.as_of_date desc, r.position desc limit 1")
                .params(parameters(projectIds, recordedBy))
                .param("day", day)
                .query((row, _) -> ProgressReportRow.report(row, false))
                .optional();
    }

    /** Returns one point for each day with a report, by day. */
    List<CurvePoint> points(List<UUID> projectIds, @Nullable Instant recordedBy) {
        return jdbc.sql("select distinct on (r.as_of_date) r.as_of_date, r.physical_percent, r.investment_done "
                        + OF_PROJECTS + "order by r.as_of_date, r.position desc")
                .params(parameters(projectIds, recordedBy))
                .query((row, _) -> ProgressReportRow.point(row))
                .list();
    }

    Optional<Instant> lastRecordedAt(List<UUID> projectIds, @Nullable Instant recordedBy) {
        return jdbc.sql("select max(r.recorded_at) as recorded_at " + OF_PROJECTS)
                .params(parameters(projectIds, recordedBy))
                .query((row, _) -> Optional.ofNullable(ProgressReportRow.time(row, "recorded_at")))
                .single();
    }

    private static Map<String, @Nullable Object> parameters(List<UUID> projectIds, @Nullable Instant recordedBy) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("projectIds", projectIds.stream().map(UUID::toString).toArray(String[]::new));
        parameters.put("recordedBy", recordedBy == null ? null : recordedBy.atOffset(ZoneOffset.UTC));
        return parameters;
    }
}
