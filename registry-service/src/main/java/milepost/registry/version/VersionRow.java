package milepost.registry.version;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.UUID;
import milepost.events.RegistryEvent.ProjectDetails;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import tools.jackson.databind.json.JsonMapper;

/** How a row of the table {@code project_version} is written, as part of the statement that writes the project, and read. */
public final class VersionRow {

    /** Adds a version of the project whose id, version and time of change a query {@code written} returns. */
    public static final String WRITE = """
            insert into project_version (
                project_id, version, valid_from, change, details, merged_into, actor, org, reason)
            select written.id, written.version, written.updated_at, :change, cast(:details as jsonb), :mergedInto, :actor,
                :org, :reason
            from written
            """;

    /** Leaves out what has no value, as events do. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(_ -> JsonInclude.Value.ALL_NON_NULL)
            .build();

    static final RowMapper<ProjectVersion> MAPPER = (row, _) -> new ProjectVersion(
            row.getLong("version"),
            row.getObject("valid_from", OffsetDateTime.class).toInstant(),
            JSON.readValue(row.getString("details"), ProjectDetails.class),
            row.getObject("merged_into", UUID.class));

    private VersionRow() {}

    /** Binds the parameters of {@link #WRITE}. */
    public static StatementSpec bind(
            StatementSpec statement, ProjectDetails details, @Nullable UUID mergedInto, VersionNote note) {
        return statement
                .param("change", note.change().code())
                .param("details", JSON.writeValueAsString(details))
                .param("mergedInto", mergedInto, Types.OTHER)
                .param("actor", note.actor())
                .param("org", note.org(), Types.VARCHAR)
                .param("reason", note.reason(), Types.VARCHAR);
    }
}
