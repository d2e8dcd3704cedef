package milepost.registry.registration;

import static milepost.messaging.test.TopicProbe.header;
import static milepost.registry.RegistryClient.newPlace;
import static milepost.registry.RegistryClient.project;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import milepost.access.Caller;
import milepost.access.Role;
import milepost.events.RegistryEvent.ProjectDetails;
import milepost.events.Topics;
import milepost.events.envelope.CloudEventHeaders;
import milepost.messaging.outbox.Origin;
import milepost.messaging.test.TopicProbe;
import milepost.registry.RegistryClient;
import milepost.registry.RegistryIT;
import milepost.registry.duplicate.Candidate;
import milepost.registry.project.ProjectRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

/** Projects that share a transaction are each registered or refused as if they had come alone. */
@RegistryIT
class RegisterTogetherIT {

    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Autowired
    Registrations registrations;

    @Autowired
    RegistryClient registry;

    @Autowired
    TopicProbe topics;

    @Test
    void eachIsRegisteredInTheNameOfItsCaller() {
        var one = asked(line(), "one", TRACE);
        var other = asked(line(), "other", null);

        var outcomes = registrations.register(List.of(one, other));

        assertThat(outcomes).extracting(outcome -> outcome.get().id()).containsExactly(one.id(), other.id());
        for (var outcome : outcomes) {
            var registered = outcome.get();
            var stored = RegistryClient.json(registry.get("/v1/projects/{id}", registered.id()));
            assertThat(stored.get("nameZh").asString())
                    .isEqualTo(registered.details().nameZh());
            assertThat(stored.get("recordedAt").asString())
                    .isEqualTo(registered.recordedAt().toString());
        }
        await().untilAsserted(() -> {
            var first = topics.read(Topics.PROJECT_EVENTS, one.id());
            var second = topics.read(Topics.PROJECT_EVENTS, other.id());
            assertThat(first).hasSize(1);
            assertThat(second).hasSize(1);
            assertThat(header(first.getFirst(), CloudEventHeaders.ACTOR)).isEqualTo("one");
            assertThat(header(first.getFirst(), CloudEventHeaders.TRACE_PARENT)).isEqualTo(TRACE);
            assertThat(header(second.getFirst(), CloudEventHeaders.ACTOR)).isEqualTo("other");
            assertThat(header(second.getFirst(), CloudEventHeaders.TRACE_PARENT))
                    .isNull();
        });
    }

    @Test
    void duplicatesOfRegisteredProjectsAndOfEarlierOnesAreRefusedAndTheOthersRegistered() {
        var registered = line();
        registrations.register(List.of(asked(registered, "one", null)));
        var fresh = line();

        var outcomes = registrations.register(
                List.of(asked(registered, "one", null), asked(fresh, "one", null), asked(fresh, "two", null)));

        assertThat(outcomes).extracting(outcome -> outcome.refusal() == null).containsExactly(false, true, false);
        assertThat(outcomes.getFirst().refusal().code()).isEqualTo("duplicate-suspected");
        assertThat(outcomes.getLast().refusal().code()).isEqualTo("duplicate-suspected");
    }

    @Test
    void aRefusedProjectIsNoCandidateForLaterOnes() {
        var registered = line();
        registrations.register(List.of(asked(registered, "one", null)));
        var later = line();
        var refused = described(registered.nameZh(), List.of(later.nameZh()), null);

        var outcomes = registrations.register(
                List.of(asked(refused, "one", null), asked(line(), "one", null), asked(later, "one", null)));
        var same = registrations.register(List.of(asked(later, "one", null)));

        assertThat(outcomes).extracting(outcome -> outcome.refusal() == null).containsExactly(false, true, true);
        assertThat(same.getFirst().refusal()).isNotNull();
        assertThat(candidates(same.getFirst()))
                .containsExactly(outcomes.getLast().get().id());
    }

    @Test
    void whatElseIsWrongWithOneFailsAll() {
        var right = asked(line(), "one", null);
        var wrong = described(line().nameZh(), List.of(), UUID.randomUUID());

        assertThatThrownBy(() -> registrations.register(List.of(right, asked(wrong, "two", null))))
                .isInstanceOf(DataIntegrityViolationException.class);

        registry.get("/v1/projects/{id}", right.id()).expectStatus().isNotFound();
    }

    @Test
    void ofRequestsThatComeTogetherOnlyTheWrongOnesAreRefused() throws Exception {
        var calls = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 24; i++) {
            var project = project();
            var isWrong = i % 6 == 0;
            if (isWrong) {
                project.put("partOf", UUID.randomUUID());
            }
            calls.add(() -> {
                var status =
                        registry.register(project).returnResult().getStatus().value();
                assertThat(status).isEqualTo(isWrong ? 422 : 201);
                return status;
            });
        }
        try (var callers = Executors.newFixedThreadPool(calls.size())) {
            for (var call : callers.invokeAll(calls)) {
                call.get();
            }
        }
    }

    private static ProjectDetails line() {
        return described(newPlace() + "至" + newPlace() + "铁路", List.of(), null);
    }

    private static ProjectDetails described(String name, List<String> aliases, @Nullable UUID partOf) {
        return new ProjectDetails(
                name,
                null,
                aliases,
                "project",
                "railway",
                List.of("620100"),
                null,
                List.of(),
                null,
                null,
                null,
                partOf);
    }

    private static List<UUID> candidates(Outcome outcome) {
        return ((List<?>) outcome.refusal().properties().get("candidates"))
                .stream().map(candidate -> ((Candidate) candidate).id()).toList();
    }

    private static Registration asked(ProjectDetails details, String actor, @Nullable String traceParent) {
        var caller = new Caller(actor, null, Set.of(Role.REGISTRAR), List.of("100000"));
        return Registration.of(
                Described.of(ProjectRequest.of(details)), caller, new Origin(caller.author(), traceParent));
    }
}
