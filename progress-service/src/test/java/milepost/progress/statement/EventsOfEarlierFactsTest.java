package milepost.progress.statement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import javax.sql.DataSource;
import milepost.messaging.test.TestPostgres;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class EventsOfEarlierFactsTest {

    private final DataSource database = TestPostgres.newDataSource();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private int index;

    @Test
    void theMigrationFindsTheEventsOfEarlierFactsInTheLedger() {
        migrate("142");
        var project = UUID.randomUUID();
        jdbc.sql("insert into project_version values (:id, 1)")
                .param("id", project)
                .update();
        var condition = add("project_condition", project, "condition, since", "'ACTIVE', '2026-07-01'");
        var unknown = add("project_condition", project, "condition, since", "'ACTIVE', '2026-07-02'");
        var report = add("progress_report", project, "as_of_date, physical_percent, evidence", "'2026-07-01', 3, '[]'");
        var confirmation = add("project_confirmation", project, "as_of_date", "'2026-07-01'");
        jdbc.sql("insert into planned_curve (project_id, version, points, recorded_at) values (:id, 1, '[]', now())")
                .param("id", project)
                .update();
        var changed = told(project, "condition-changed", "{\"changeId\":\"" + condition + "\"}");
        told(project, "condition-changed", "{\"changeId\":\"" + condition + "\"}"); // again, after a merge
        var reported = told(project, "progress-reported", "{\"reportId\":\"" + report + "\"}");
        var confirmed = told(project, "confirmed", "{\"confirmationId\":\"" + confirmation + "\"}");
        var planned = told(project, "curve-planned", "{\"version\":1}");

        migrate("latest");

        assertThat(event("project_condition where id = '" + condition + "'")).isEqualTo(changed);
        assertThat(event("progress_report")).isEqualTo(reported);
        assertThat(event("project_confirmation")).isEqualTo(confirmed);
        assertThat(event("planned_curve")).isEqualTo(planned);
        assertThat(jdbc.sql("select event_id is null from project_condition where id = :id")
                        .param("id", unknown)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private void migrate(String target) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/progress-service")
                .target(target)
                .load()
                .migrate();
    }

    private UUID add(String table, UUID project, String columns, String values) {
        var id = UUID.randomUUID();
        jdbc.sql("insert into %s (id, project_id, recorded_at, %s) values (:id, :project, now(), %s)"
                        .formatted(table, columns, values))
                .param("id", id)
                .param("project", project)
                .update();
        return id;
    }

    private UUID told(UUID project, String type, String data) {
        var id = new UUID(0, ++index);
        jdbc.sql("""
                insert into ledger_entry (leaf_index, event_id, type, subject, occurred_at, recorded_at, leaf, leaf_hash)
                values (:index, :id, 'milepost.project.' || :type || '.v1', :subject, now(), now(), :leaf, sha256(:leaf))
                """)
                .param("index", index)
                .param("id", id)
                .param("type", type)
                .param("subject", project.toString())
                .param("leaf", ("{\"data\":" + data + "}").getBytes(UTF_8))
                .update();
        return id;
    }

    private UUID event(String table) {
        return jdbc.sql("select event_id from " + table)
                .query((row, _) -> row.getObject("event_id", UUID.class))
                .single();
    }
}
