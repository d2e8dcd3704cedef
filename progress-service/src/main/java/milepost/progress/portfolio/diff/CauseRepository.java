package milepost.progress.portfolio.diff;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import milepost.progress.portfolio.diff.Difference.Cause;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL that finds what changed projects in a period. */
@Repository
class CauseRepository {

    private static final int MOST = 20;

    private final JdbcClient jdbc;

    CauseRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the projects with the last causes of each, the earliest of these first. */
    List<Difference> withCauses(List<Difference> projects, DifferencePeriod period) {
        var causes = new HashMap<UUID, List<Cause>>();
        var counts = new HashMap<UUID, Integer>();
        jdbc.sql("""
                select * from (
                    select project_id, valid_from, cause_event, cause_type, cause_reason,
                        count(*) over (partition by project_id) as total,
                        row_number() over (partition by project_id order by valid_from desc) as place
                    from project_state
                    where project_id = any (cast(:ids as uuid[])) and valid_from > :from and valid_from <= :to
                        and cause_event is not null
                ) causes
                where place <= :most
                order by project_id, valid_from
                """)
                .param(
                        "ids",
                        projects.stream()
                                .map(project -> project.projectId().toString())
                                .toArray(String[]::new))
                .param("from", period.from().atOffset(ZoneOffset.UTC))
                .param("to", period.to().atOffset(ZoneOffset.UTC))
                .param("most", MOST)
                .query(row -> {
                    var projectId = row.getObject("project_id", UUID.class);
                    counts.put(projectId, row.getInt("total"));
                    causes.computeIfAbsent(projectId, _ -> new ArrayList<>())
                            .add(new Cause(
                                    row.getObject("cause_event", UUID.class),
                                    row.getString("cause_type"),
                                    row.getObject("valid_from", OffsetDateTime.class)
                                            .toInstant(),
                                    row.getString("cause_reason")));
                });
        return projects.stream()
                .map(project -> project.with(
                        causes.getOrDefault(project.projectId(), List.of()),
                        counts.getOrDefault(project.projectId(), 0)))
                .toList();
    }
}
