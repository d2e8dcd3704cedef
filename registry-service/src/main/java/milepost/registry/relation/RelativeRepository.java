package milepost.registry.relation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

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

    Map<UUID, List<Relative>> of(Collection<UUID> projects) {
        return jdbc
                .sql("""
                with named as (select unnest(cast(:projects as uuid[])) as id),
                alike as (
                    select named.id as named, named.id from named union all
                    select named.id, former.id from named join project former on former.merged_into = named.id),
                related (named, id, kind) as (
                    select part.id, coalesce(whole.merged_into, whole.id), 'WHOLE'
                    from named join project part on part.id = named.id join project whole on whole.id = part.part_of
                    union all
                    select alike.named, part.id, 'PART'
                    from alike join project part on part.part_of = alike.id where part.merged_into is null
                    union all
                    select alike.named, alike.id, 'FORMER' from alike where alike.id <> alike.named
                    union all
                    select former.id, former.merged_into, 'SUCCESSOR'
                    from named join project former on former.id = named.id where former.merged_into is not null)
                select related.*, project.name_zh, project.name_en from related join project on project.id = related.id
                order by related.kind desc, related.id
                """)
                .param("projects", Columns.of(projects))
                .query((row, _) -> Map.entry(
                        row.getObject("named", UUID.class),
                        new Relative(
                                row.getObject("id", UUID.class),
                                Relative.Kind.valueOf(row.getString("kind")),
                                row.getString("name_zh"),
                                row.getString("name_en"))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }
}
