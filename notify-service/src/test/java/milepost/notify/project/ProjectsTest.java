package milepost.notify.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import milepost.events.RegionEvent.RegionSetDefined;
import milepost.notify.NotifyDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is known of projects beside what the registry tells of them themselves. */
class ProjectsTest {

    private static final UUID PROJECT = UUID.randomUUID();
    private static final UUID CITATION = UUID.randomUUID();

    private NotifyDatabase database = new NotifyDatabase("11");

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anUpgradeKnowsWhatTheStreamStillHas() {
        database.jdbc()
                .sql("insert into project (id, regions, category) values (:id, '{620722}', 'railway')")
                .param("id", PROJECT)
                .update();
        streamed(1, "project.registered", 1, "{\"project\":{\"nature\":\"project\",\"responsibleOrg\":\"甲局\"}}");
        streamed(2, "project.amended", 2, "{\"project\":{\"nature\":\"target\",\"responsibleOrg\":\"乙局\"}}");
        streamed(3, "project.cited", 3, cited(CITATION, "二（二）"));
        streamed(4, "project.cited", 4, cited(UUID.randomUUID(), "三"));
        streamed(5, "project.released", 5, "{\"citations\":[\"%s\"]}".formatted(CITATION));
        streamed(6, "region-set.defined", 1, "{\"regionSetId\":\"hexi\",\"regions\":[\"620700\"]}");

        database.migrate();

        var project = TestProjects.of(database.jdbc()).find(List.of(PROJECT)).get(PROJECT);
        assertThat(project.nature()).isEqualTo("target");
        assertThat(project.organisation()).isEqualTo("乙局");
        assertThat(project.clauses()).containsExactly("a-plan/三");
        assertThat(project.regionSets()).containsExactly("hexi");
    }

    @Test
    void aSetOfRegionsReadByOneInstanceIsKnownToAll() {
        database.migrate();
        var oneInstance = new RegionSets(new RegionSetRepository(database.jdbc()));
        var anotherInstance = new RegionSets(new RegionSetRepository(database.jdbc()));
        assertThat(anotherInstance.current().of(Set.of("620722"))).isEmpty();

        oneInstance.take(defined("620700"));
        assertThat(anotherInstance.current().of(Set.of("620722"))).containsExactly("hexi");
        assertThat(anotherInstance.current().of(Set.of("620000"))).isEmpty();

        anotherInstance.take(defined("620800"));
        assertThat(oneInstance.current().of(Set.of("620722"))).isEmpty();
    }

    private static RegionSetDefined defined(String region) {
        return new RegionSetDefined("hexi", "河西", "Hexi", List.of(region), "依据", null, null, null);
    }

    private static String cited(UUID citation, String clause) {
        return "{\"citationId\":\"%s\",\"plan\":\"a-plan\",\"clause\":\"%s\"}".formatted(citation, clause);
    }

    private void streamed(long position, String type, long version, String data) {
        database.jdbc()
                .sql("""
                insert into stream_event (position, event_id, type, source, subject, project_id, version, occurred_at, recorded_at, data)
                values (:position, gen_random_uuid(), :type, '/registry', :subject, :project, :version, now(), now(), :data)
                """)
                .param("position", position)
                .param("type", "milepost." + type + ".v1")
                .param("subject", type.startsWith("project") ? PROJECT.toString() : "region-set:hexi")
                .param("project", type.startsWith("project") ? PROJECT : null)
                .param("version", version)
                .param("data", data)
                .update();
    }
}
