package milepost.messaging.app;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import milepost.events.RegistryEvent.ProjectCited;
import milepost.events.Topics;
import milepost.events.envelope.Author;
import milepost.events.envelope.EventSource;
import milepost.messaging.outbox.AggregateChanges;
import milepost.messaging.outbox.Change;
import milepost.messaging.outbox.RaisedAggregate;
import milepost.messaging.projection.Projection;
import milepost.messaging.projection.ReceivedEvent;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A service as small as one can be: a project that is cited again and again, and a projection that counts it. */
@SpringBootApplication
public class MessagingTestApplication {

    @Bean
    EventSource eventSource() {
        return EventSource.REGISTRY;
    }

    @Bean
    Tables tables(JdbcClient jdbc) {
        jdbc.sql("create table project (id text primary key, version bigint not null)")
                .update();
        jdbc.sql("create table seen (n serial, project text not null, version bigint not null, phrase text)")
                .update();
        return new Tables();
    }

    record Tables() {}

    record RaisedProject(java.util.UUID id, long version) implements RaisedAggregate {

        @Override
        public String aggregateType() {
            return "project";
        }

        @Override
        public String aggregateId() {
            return id.toString();
        }
    }

    /** The business: every citation raises the project's version. */
    @Component
    static class Citing {

        static final Author AUTHOR = new Author("someone", "an office");

        private final JdbcClient jdbc;
        private final AggregateChanges changes;

        Citing(JdbcClient jdbc, AggregateChanges changes, Tables tables) {
            this.jdbc = jdbc;
            this.changes = changes;
        }

        void cite(java.util.UUID project, String phrase) {
            changes.change(project, () -> raise(project), AUTHOR, raised -> Change.of(citation(project, phrase)));
        }

        void citeAll(List<java.util.UUID> projects, String phrase) {
            changes.changeAll(
                    () -> projects.stream().map(this::raise).toList(),
                    AUTHOR,
                    raised -> Change.of(citation(raised.id(), phrase)));
        }

        RaisedProject raise(java.util.UUID project) {
            var version = jdbc.sql("""
                    insert into project values (:id, 1)
                    on conflict (id) do update set version = project.version + 1 returning version
                    """)
                    .param("id", project.toString())
                    .query(Long.class)
                    .single();
            return new RaisedProject(project, version);
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
        final Map<String, Throwable> failures = new ConcurrentHashMap<>();
        final Set<String> failed = ConcurrentHashMap.newKeySet();

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
                    failed.add(phrase);
                    throwUnchecked(failures.get(phrase));
                }
            }
        }

        @SuppressWarnings("unchecked")
        private static <T extends Throwable> void throwUnchecked(Throwable failure) throws T {
            throw (T) failure;
        }

        List<String> phrases(Object project) {
            return jdbc.sql("select phrase from seen where project = :project order by n")
                    .param("project", project.toString())
                    .query(String.class)
                    .list();
        }

        List<Long> versions(Object project) {
            return jdbc.sql("select version from seen where project = :project order by n")
                    .param("project", project.toString())
                    .query(Long.class)
                    .list();
        }
    }
}
