package milepost.registry.version;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import milepost.events.RegistryEvent.ProjectDetails;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.databind.json.JsonMapper;

/** How a row of the table {@code project_version} is written, as part of the statement that writes the project, and read. */
public final class VersionRow {

    /** Adds versions of the projects whose ids, versions and times of change a query {@code written} returns, from a query {@code given}. */
    public static final String WRITE = """
            insert into project_version (
                project_id, version, valid_from, change, details, merged_into, actor, org, reason, document)
            select written.id, written.version, written.updated_at, given.change, given.details, given.merged_into,
                given.actor, given.org, given.reason, given.document
            from written join given on given.id = written.id
            """;

    /** Reads the former descriptions, with the time until which each was valid. */
    public static final String READ_FORMER = """
            select project_id, valid_from, valid_until, details, change = 'withdrawn' as withdrawn
            from (
                select project_id, valid_from, details, merged_into, change,
                    lead(valid_from) over (partition by project_id order by version) as valid_until
                from project_version
            ) kept
            where merged_into is null and valid_until > valid_from
            """;

    /** An expression for the time from which the newest version of the project {@code id} is valid. */
    public static final String NEWEST_FROM = "(select max(valid_from) from project_version where project_id = id)";

    private static final JsonMapper JSON = JsonMapper.shared();

    static final String COLUMNS = "version, valid_from, change, details, merged_into, actor, org, reason, document";

    static final RowMapper<ProjectVersion> MAPPER = (row, _) -> new ProjectVersion(
            row.getLong("version"),
            row.getObject("valid_from", OffsetDateTime.class).toInstant(),
            ProjectChange.of(row.getString("change")),
            details(row),
            row.getObject("merged_into", UUID.class),
            row.getString("actor"),
            row.getString("org"),
            row.getString("reason"),
            row.getString("document"));

    private VersionRow() {}

    public static ProjectDetails details(ResultSet row) throws SQLException {
        return JSON.readValue(row.getString("details"), ProjectDetails.class);
    }
}
