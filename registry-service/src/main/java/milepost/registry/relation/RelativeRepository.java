package milepost.registry.relation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import milepost.messaging.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of projects that others are related to. A merged project counts as the one that it was merged into. */
@Repository
class RelativeRepository {

    private final JdbcClient jdbc;

    RelativeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The projects are looked up one by one: in the past each is a look at its versions, so that a pass over all would be slow. */
    Map<UUID, List<Relative>> of(Collection<UUID> projects) {
        return jdbc
                .sql("""
                with named as (select unnest(cast(:projects as uuid[])) as id),
                alike as (
                    select named.id as named, named.id from named union all
                    select named.id, former.id from named cross join lateral merged_projects(named.id) former (id)),
                related (named, id, kind) as (
                    select named.id, standing.id, 'WHOLE'
                    from named
                        cross join lateral (select part_of from project where project.id = named.id offset 0) part
                        cross join lateral standing_project(part.part_of) standing (id)
                    where part.part_of is not null
                    union all
                    select alike.named, part.id, 'PART'
                    from alike
                        cross join lateral parts_of(alike.id) part (id)
                        cross join lateral standing_project(part.id) standing (id)
                    where standing.id = part.id
                    union all
                    select alike.named, alike.id, 'FORMER' from alike where alike.id <> alike.named
                    union all
                    select named.id, standing.id, 'SUCCESSOR'
                    from named cross join lateral standing_project(named.id) standing (id) where standing.id <> named.id)
                select related.*, called.name_zh, called.name_en
                from related
                    cross join lateral (select name_zh, name_en from project where project.id = related.id offset 0) called
                order by related.kind desc, related.id
                """)
                .param("projects", Columns.of(projects))
                .query((row, _) -> Map.entry(row.getObject("named", UUID.class), relative(row)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static Relative relative(ResultSet row) throws SQLException {
        return new Relative(
                row.getObject("id", UUID.class),
                Relative.Kind.valueOf(row.getString("kind")),
                row.getString("name_zh"),
                row.getString("name_en"));
    }
}
