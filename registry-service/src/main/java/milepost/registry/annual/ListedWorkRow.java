package milepost.registry.annual;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import milepost.registry.vocabulary.Light;
import milepost.registry.vocabulary.Stage;

/** The part of a query that reads a {@code project} and how far it is. */
final class ListedWorkRow {

    static final String COLUMNS =
            "project.id as work_id, project.name_zh, project.name_en, project.regions, shown.stage, shown.light";

    static final String JOIN = " left join project_search shown on shown.project_id = project.id ";

    private ListedWorkRow() {}

    static ListedWork work(ResultSet row) throws SQLException {
        var stage = row.getString("stage");
        return new ListedWork(
                row.getObject("work_id", UUID.class),
                row.getString("name_zh"),
                row.getString("name_en"),
                List.of((String[]) row.getArray("regions").getArray()),
                stage == null ? Stage.CONCEIVED.name() : stage,
                Light.code(row.getString("light")));
    }
}
