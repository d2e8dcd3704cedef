package milepost.progress.portfolio.diff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import milepost.progress.portfolio.PortfolioFilter;
import milepost.progress.portfolio.diff.Difference.Summary;
import milepost.progress.profile.Light;
import milepost.progress.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL that compares projects at two times. */
@Repository
class DifferenceRepository {

    private final JdbcClient jdbc;

    DifferenceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns projects that differ, without causes, by their id, beginning after the given one. */
    List<Difference> list(PortfolioFilter filter, DifferencePeriod period, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                select * from (
                    select p.id, p.name_zh,
                        p.registered_at <= :from and absent_from.project_id is null as before,
                        p.registered_at <= :time and absent_to.project_id is null as after,
                        p.registered_at <= :from as known_before,
                        coalesce(absent_from.merged_into, absent_to.merged_into) is not null as merged,
                        coalesce(f.stage, 'CONCEIVED') as from_stage, coalesce(f.light, 'none') as from_light,
                        greatest(f.slip_fixed, :firstDay - f.slip_since) as from_slip, f.open_targets[1] as from_target,
                        coalesce(f.met, 0) as from_met, coalesce(f.open, 0) as from_open, coalesce(f.missed, 0) as from_missed,
                        coalesce(t.stage, 'CONCEIVED') as to_stage, coalesce(t.light, 'none') as to_light,
                        greatest(t.slip_fixed, :lastDay - t.slip_since) as to_slip, t.open_targets[1] as to_target,
                        coalesce(t.met, 0) as to_met, coalesce(t.open, 0) as to_open, coalesce(t.missed, 0) as to_missed
                    from project p
                    left join project_absence absent_from on absent_from.project_id = p.id and absent_from.during @> :from
                    left join project_absence absent_to on absent_to.project_id = p.id and absent_to.during @> :time
                    left join project_state f on f.project_id = p.id and f.valid_from <= :from and f.valid_to > :from
                    left join project_state t on t.project_id = p.id and t.valid_from <= :time and t.valid_to > :time
                    where (cast(:after as uuid) is null or p.id > cast(:after as uuid)) and
                """ + filter.condition() + """
                ) compared
                where before <> after or before and (from_stage, from_light, from_slip, from_target, from_met, from_open, from_missed)
                    is distinct from (to_stage, to_light, to_slip, to_target, to_met, to_open, to_missed)
                order by id
                limit :limit
                """)
                .params(filter.values(period.to()))
                .param("from", period.from().atOffset(ZoneOffset.UTC))
                .param("firstDay", period.firstDay())
                .param("lastDay", period.lastDay())
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> difference(row))
                .list();
    }

    private static Difference difference(ResultSet row) throws SQLException {
        var before = row.getBoolean("before");
        var after = row.getBoolean("after");
        return new Difference(
                row.getObject("id", UUID.class),
                row.getString("name_zh"),
                DifferenceKind.of(before, after, row.getBoolean("known_before"), row.getBoolean("merged")),
                before ? summary(row, "from_") : null,
                after ? summary(row, "to_") : null,
                List.of(),
                0);
    }

    private static Summary summary(ResultSet row, String time) throws SQLException {
        return new Summary(
                Stage.valueOf(row.getString(time + "stage")),
                Light.ofCode(row.getString(time + "light")),
                row.getObject(time + "slip", Integer.class),
                row.getObject(time + "target", LocalDate.class),
                row.getInt(time + "met"),
                row.getInt(time + "open"),
                row.getInt(time + "missed"));
    }
}
