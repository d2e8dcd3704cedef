package milepost.registry.timetable;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import milepost.messaging.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL that reads the milestones of projects. */
@Repository
class DatedMilestoneRepository {

    private final JdbcClient jdbc;

    DatedMilestoneRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, List<DatedMilestone>> of(Collection<UUID> projects) {
        return jdbc
                .sql(
                        "select named.project_id as named, milestone.* from unnest(cast(:projects as uuid[])) as named (project_id) "
                                + TimetableRow.ALIKE + """
                        join milestone_status milestone on milestone.project_id = any(alike.ids)
                        where counts and milestone_type is not null
                        order by coalesce(actual_date, current_target), milestone_id
                        """)
                .param("projects", Columns.of(projects))
                .query((row, _) -> Map.entry(
                        row.getObject("named", UUID.class),
                        new DatedMilestone(
                                row.getObject("milestone_id", UUID.class),
                                row.getString("milestone_type"),
                                row.getString("title_zh"),
                                row.getObject("baseline_date", LocalDate.class),
                                row.getObject("current_target", LocalDate.class),
                                row.getString("precision"),
                                row.getObject("actual_date", LocalDate.class))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }
}
