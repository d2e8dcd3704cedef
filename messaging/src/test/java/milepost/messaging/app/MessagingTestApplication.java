package milepost.messaging.app;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import milepost.events.Author;
import milepost.events.RegistryEvent.ProjectCited;
import milepost.events.Topics;
import milepost.messaging.outbox.EventDraft;
import milepost.messaging.outbox.Outbox;
import milepost.messaging.projection.Projection;
import milepost.messaging.projection.ReceivedEvent;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A service as small as one can be: a project that is cited again and again, and a projection that counts it. */
@SpringBootApplication
public class MessagingTestApplication {

    @Bean
    Tables tables(JdbcClient jdbc) {
        jdbc.sql("create table project (id text primary key, version bigint not null)")
                .update();
        jdbc.sql("create table seen (n serial, project text not null, version bigint not null, phrase text)")
                .update();
        return new Tables();
    }

    record Tables() {}

    /** The business: every citation raises the project's version. */
    @Component
    static class Citing {

        private final JdbcClient jdbc;
        private final Outbox outbox;

        Citing(JdbcClient jdbc, Outbox outbox, Tables tables) {
            this.jdbc = jdbc;
            this.outbox = outbox;
        }

        @Transactional
        public void cite(java.util.UUID project, String phrase) {
            outbox.append(draft(project, phrase));
        }

        @Transactional
        public void citeAll(List<java.util.UUID> projects, String phrase) {
            outbox.appendAll(
                    projects.stream().map(project -> draft(project, phrase)).toList());
        }

        private EventDraft draft(java.util.UUID project, String phrase) {
            var version = jdbc.sql("""
                    insert into project values (:id, 1)
                    on conflict (id) do update set version = project.version + 1 returning version
                    """)
                    .param("id", project.toString())
                    .query(Long.class)
                    .single();
            return EventDraft.of(
                    "project", project, version, citation(project, phrase), new Author("someone", "an office"));
        }

        static ProjectCited citation(java.util.UUID project, String phrase) {
            return new ProjectCited(
                    project, java.util.UUID.randomUUID(), "plan", "二（二）", phrase, "construction", null, null, null);
        }
    }

    /** Writes down what it is given; fails where a test tells it to. */
    @Component
    static class SeenProjection implements Projection {

        static final String CONSUMER = "messaging-test.seen";

        private final JdbcClient jdbc;
        final Map<String, RuntimeException> failures = new ConcurrentHashMap<>();

        SeenProjection(JdbcClient jdbc, Tables tables) {
            this.jdbc = jdbc;
        }

        @Override
        public String consumer() {
            return CONSUMER;
        }

        @Override
        public List<String> topics() {
            return List.of(Topics.PROJECT_EVENTS);
        }

        @Override
        public void apply(List<ReceivedEvent> events) {
            for (var event : events) {
                var phrase = event.data() instanceof ProjectCited cited ? cited.phrase() : null;
                jdbc.sql("insert into seen (project, version, phrase) values (:project, :version, :phrase)")
                        .param("project", event.envelope().subject())
                        .param("version", event.envelope().sequence())
                        .param("phrase", phrase)
                        .update();
                if (phrase != null && failures.containsKey(phrase)) {
                    throw failures.get(phrase);
                }
            }
        }

        List<Long> versions(Object project) {
            return jdbc.sql("select version from seen where project = :project order by n")
                    .param("project", project.toString())
                    .query(Long.class)
                    .list();
        }
    }
}
