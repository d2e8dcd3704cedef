package milepost.registry.project;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import milepost.events.RegistryEvent.Corridor;
import milepost.events.RegistryEvent.DistinctFrom;
import milepost.events.RegistryEvent.ProjectDetails;
import milepost.registry.project.Project.Splits;
import milepost.registry.project.Project.Withdrawal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes rows of the table {@code project}. */
public final class ProjectRow {

    public static final String COLUMNS = """
            project.id, project.version, project.name_zh, project.name_en, project.aliases, project.nature, project.category,
            project.regions, project.corridor_endpoints, project.corridor_via, project.codes, project.responsible_org,
            project.investment, project.description_zh, project.merged_into, project.recorded_at,
            project.updated_at, project.withdrawn_at, project.withdrawn_reason, project.withdrawn_document,
            array(select part_id from project_split where origin_id = project.id order by part_id) as split_into,
            array(select origin_id from project_split where part_id = project.id order by origin_id) as split_from,
            coalesce((select merged_into from project whole where whole.id = project.part_of), project.part_of) as part_of,
            (select json_agg(json_build_object('id', d.other_id, 'reason', d.reason) order by d.other_id)
             from project_distinction d where d.project_id = project.id) as distinct_from
            """;

    public static final RowMapper<Project> MAPPER = (row, _) -> new Project(
            row.getObject("id", UUID.class),
            row.getLong("version"),
            details(row),
            distinctFrom(row.getString("distinct_from")),
            row.getObject("merged_into", UUID.class),
            withdrawal(row),
            splits(row),
            row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
            row.getObject("updated_at", OffsetDateTime.class).toInstant());

    /** The statements that compute the keys of all names again. */
    public static final String ALLOW_SAME_KEYS = "alter table project drop constraint project_name";

    public static final String READ_NAMES = "select id, name_zh from project";
    public static final String WRITE_KEY = "update project set name_key = ? where id = ?";

    public static final String NUMBER_SAME_KEYS = """
            update project set distinction = numbered.number
            from (
                select id, row_number() over (partition by name_key order by distinction, id) - 1 as number from project
            ) numbered
            where project.id = numbered.id and project.distinction <> numbered.number
            """;

    public static final String FORBID_SAME_KEYS =
            "alter table project add constraint project_name unique (name_key, distinction)";

    private static final JsonMapper JSON = JsonMapper.shared();

    private ProjectRow() {}

    private static ProjectDetails details(ResultSet row) throws SQLException {
        return new ProjectDetails(
                row.getString("name_zh"),
                row.getString("name_en"),
                texts(row.getArray("aliases")),
                row.getString("nature"),
                row.getString("category"),
                texts(row.getArray("regions")),
                corridor(row.getArray("corridor_endpoints"), row.getArray("corridor_via")),
                texts(row.getArray("codes")),
                row.getString("responsible_org"),
                investment(row.getBigDecimal("investment")),
                row.getString("description_zh"),
                row.getObject("part_of", UUID.class));
    }

    private static @Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
        var at = row.getObject("withdrawn_at", OffsetDateTime.class);
        return at == null
                ? null
                : Withdrawal.of(at.toInstant(), row.getString("withdrawn_reason"), row.getString("withdrawn_document"));
    }

    static Splits splits(ResultSet row) throws SQLException {
        return new Splits(ids(row.getArray("split_into")), ids(row.getArray("split_from")));
    }

    private static List<UUID> ids(Array ids) throws SQLException {
        return List.of((UUID[]) ids.getArray());
    }

    private static @Nullable Corridor corridor(@Nullable Array endpoints, @Nullable Array via) throws SQLException {
        return endpoints == null || via == null ? null : new Corridor(texts(endpoints), texts(via));
    }

    private static @Nullable String investment(@Nullable BigDecimal investment) {
        return investment == null ? null : investment.toPlainString();
    }

    private static List<DistinctFrom> distinctFrom(@Nullable String json) {
        return json == null ? List.of() : JSON.readValue(json, new TypeReference<>() {});
    }

    private static List<String> texts(Array texts) throws SQLException {
        return List.of((String[]) texts.getArray());
    }
}
