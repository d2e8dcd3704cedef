package milepost.progress.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
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

    /** The same of several projects, by their ids. */
    Map<UUID, ProgressReport> latestOfEach(Map<UUID, UUID> projectIds, LocalDate day, @Nullable Instant recordedBy) {
        var latest = new HashMap<UUID, ProgressReport>();
        jdbc.sql("select family.project, " + ProgressReportRow.COLUMNS + """
                from unnest(cast(:members as uuid[]), cast(:projects as uuid[])) as family (member, project)
                join lateral (
                    select * from progress_report
                    where project_id = family.member and as_of_date <= :day
                        and (cast(:recordedBy as timestamptz) is null or recorded_at <= :recordedBy)
                    order by as_of_date desc, position desc
                    limit 1
                ) r on true
                order by r.as_of_date, r.position
                """)
                .param("members", texts(projectIds.keySet()))
                .param("projects", texts(projectIds.values()))
                .param("day", day)
                .param("recordedBy", recordedBy == null ? null : recordedBy.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    latest.put(row.getObject("project", UUID.class), ProgressReportRow.report(row, false));
                });
        return latest;
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
        parameters.put("projectIds", texts(projectIds));
        parameters.put("recordedBy", recordedBy == null ? null : recordedBy.atOffset(ZoneOffset.UTC));
        return parameters;
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
