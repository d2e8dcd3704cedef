package milepost.standalone.kafka.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import java.util.stream.Stream;
import milepost.events.envelope.EventSource;
import milepost.messaging.projection.Projection;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

class KafkaUserTest {

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "READER")
    void aServiceReadsWhatItsProjectionsReadInGroupsOfItsOwn(KafkaUser user) {
        var topics = new TreeSet<String>();

        projections(user).forEach(projection -> {
            topics.addAll(projection.topics());
            assertThat(user.groups()).anyMatch(projection.consumer()::startsWith);
        });

        assertThat(user.reads()).containsExactlyInAnyOrderElementsOf(topics);
    }

    @ParameterizedTest
    @EnumSource(EventSource.class)
    void whoeverIsTheSourceOfEventsWritesTheirTopic(EventSource source) {
        assertThat(KafkaUser.valueOf(source.name()).writes()).containsExactly(source.topic());
    }

    /** They are asked only for their constants, so they need nothing to work with. */
    private static Stream<Projection> projections(KafkaUser user) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Projection.class));
        return scanner.findCandidateComponents("milepost." + user.id()).stream()
                .map(found -> instance(found.getBeanClassName()));
    }

    private static Projection instance(String name) {
        try {
            var constructor = Class.forName(name).getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return (Projection) constructor.newInstance(new Object[constructor.getParameterCount()]);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
