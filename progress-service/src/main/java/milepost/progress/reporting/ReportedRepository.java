package milepost.progress.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import milepost.messaging.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of what was reported up to a day, as it was on record at a time. Of several reports for one day the last one counts. */
@Repository
class ReportedRepository {

    private final JdbcClient jdbc;

    ReportedRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ProgressReport> latest(List<UUID> projectIds, LocalDate day, @Nullable Instant recordedBy) {
        return jdbc.sql(ProgressReportRow.REPORTED + """
                select * from reported
                where not withdrawn and as_of_date <= :day
                order by as_of_date desc, position desc
                limit 1
                """)
                .params(parameters(projectIds, recordedBy))
                .param("day", day)
                .query((row, _) -> ProgressReportRow.report(row))
                .optional();
    }

    /** The same of several projects, by their ids and those of the projects that were merged into them. */
    Map<UUID, ProgressReport> latestOfEach(Map<UUID, UUID> projectIds, LocalDate day, @Nullable Instant recordedBy) {
        var latest = new HashMap<UUID, ProgressReport>();
        jdbc.sql(ProgressReportRow.REPORTED + """
                select * from (
                    select distinct on (project_id) * from reported
                    where not withdrawn and as_of_date <= :day
                    order by project_id, as_of_date desc, position desc) latest
                order by as_of_date, position
                """)
                .params(parameters(projectIds.keySet(), recordedBy))
                .param("day", day)
                .query(row -> {
                    var report = ProgressReportRow.report(row);
                    latest.put(Objects.requireNonNull(projectIds.get(report.projectId())), report);
                });
        return latest;
    }

    /** Returns one point for each day with a report, by day. */
    List<CurvePoint> points(List<UUID> projectIds, @Nullable Instant recordedBy) {
        return jdbc.sql(ProgressReportRow.REPORTED + """
                select distinct on (as_of_date) as_of_date, physical_percent, investment_done
                from reported
                where not withdrawn
                order by as_of_date, position desc
                """)
                .params(parameters(projectIds, recordedBy))
                .query((row, _) -> ProgressReportRow.point(row))
                .list();
    }

    Optional<Instant> lastRecordedAt(List<UUID> projectIds, @Nullable Instant recordedBy) {
        return jdbc.sql("""
                select max(recorded_at) as recorded_at from progress_report
                where project_id = any (cast(:projectIds as uuid[]))
                  and (cast(:recordedBy as timestamptz) is null or recorded_at <= :recordedBy)
                """)
                .params(parameters(projectIds, recordedBy))
                .query((row, _) -> Optional.ofNullable(ProgressReportRow.time(row, "recorded_at")))
                .single();
    }

    /** Returns the report that an event told, with what is right of it. */
    Optional<ProgressReport> find(UUID eventId) {
        return jdbc.sql(ProgressReportRow.REPORTED + "select * from reported where event_id = :eventId")
                .params(parameters(projectsOf(eventId), null))
                .param("eventId", eventId)
                .query((row, _) -> ProgressReportRow.report(row))
                .optional();
    }

    private List<UUID> projectsOf(UUID eventId) {
        return jdbc.sql("select project_id from progress_report where event_id = :eventId")
                .param("eventId", eventId)
                .query((row, _) -> row.getObject("project_id", UUID.class))
                .list();
    }

    private static Map<String, @Nullable Object> parameters(Collection<UUID> projectIds, @Nullable Instant recordedBy) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("projectIds", Columns.of(projectIds));
        parameters.put("recordedBy", recordedBy == null ? null : recordedBy.atOffset(ZoneOffset.UTC));
        return parameters;
    }
}
