package milepost.progress.portfolio;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import milepost.progress.portfolio.Portfolio.Promises;
import milepost.progress.profile.Light;
import milepost.progress.stage.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL that counts projects. */
@Repository
class PortfolioRepository {

    private static final String PRESENT =
            "s.valid_to = 'infinity' where p.merged_at is null and p.withdrawn_at is null and ";

    private static final String STANDING =
            "p.registered_at <= :time and not exists (select from project_absence absence"
                    + " where absence.project_id = p.id and absence.during @> :time) and ";

    private static final String PAST = "s.valid_from <= :time and s.valid_to > :time where " + STANDING;

    private final JdbcClient jdbc;

    PortfolioRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Returns the projects that were registered, and neither merged nor withdrawn, at a time, by what was known of them then. Of the present only its
     * own partition is read.
     */
    List<PortfolioGroup> count(PortfolioFilter filter, PortfolioTerms terms, Instant time, LocalDate day) {
        return jdbc.sql("""
                select s.stage, s.light, width_bucket(greatest(s.slip_fixed, :day - s.slip_since), array[1, 31, 91, 366]) as slip,
                    count(*) as projects,
                    count(*) filter (where width_bucket(:dueUntil, s.open_targets) > width_bucket(:day - 1, s.open_targets)) as due,
                    sum(width_bucket(:dueUntil, s.open_targets)) - sum(width_bucket(:day - 1, s.open_targets)) as due_milestones,
                    count(*) filter (where s.open_targets[1] < :day) as overdue,
                    sum(width_bucket(:day - 1, s.open_targets)) as overdue_milestones,
                    count(*) filter (where s.last_confirmed_at <= :silentSince) as silent
                from project p
                left join project_state s on s.project_id = p.id and\s""" + (terms.asOf() == null ? PRESENT : PAST) + filter.condition() + """

                group by 1, 2, 3
                """)
                .params(filter.values(time))
                .param("day", day)
                .param("dueUntil", day.plusDays(terms.dueDays()))
                .param("silentSince", time.atOffset(ZoneOffset.UTC).minusDays(terms.silentDays()))
                .query((row, _) -> group(row))
                .list();
    }

    /** Returns the ids of the projects that were registered, and neither merged nor withdrawn, at a time. */
    List<UUID> list(PortfolioFilter filter, Instant time, int limit) {
        return jdbc.sql("select p.id from project p where " + STANDING + filter.condition() + " limit :limit")
                .params(filter.values(time))
                .param("limit", limit)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    private static PortfolioGroup group(ResultSet row) throws SQLException {
        var stage = row.getString("stage");
        var light = row.getString("light");
        var slip = row.getObject("slip", Integer.class);
        var projects = row.getInt("projects");
        return new PortfolioGroup(
                stage == null ? Stage.CONCEIVED : Stage.valueOf(stage),
                light == null ? Light.NONE : Light.ofCode(light),
                slip == null ? SlipClass.NONE : SlipClass.values()[slip],
                projects,
                new Promises(row.getInt("due"), row.getInt("due_milestones")),
                new Promises(row.getInt("overdue"), row.getInt("overdue_milestones")),
                row.getInt("silent"),
                stage == null ? projects : 0);
    }
}
