package milepost.notify.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import milepost.notify.project.Project;
import milepost.notify.stream.log.StreamEvent;
import org.junit.jupiter.api.Test;

class StreamFilterTest {

    private static final UUID PROJECT = new UUID(1, 1);
    private static final UUID MERGED = new UUID(1, 2);

    private final StreamedEvent known = streamed(PROJECT, project(Set.of("620722", "630100")));
    private final StreamedEvent unknown = streamed(PROJECT, null);
    private final StreamedEvent aboutNone = streamed(null, null);

    @Test
    void withoutConditionsEverythingIsAccepted() {
        assertThat(List.of(known, unknown, aboutNone)).allMatch(filter(Set.of(), "")::accepts);
    }

    @Test
    void aProjectIsFoundByItsIdAndByThoseOfMergedOnes() {
        assertThat(filter(Set.of(PROJECT), "").accepts(known)).isTrue();
        assertThat(filter(Set.of(MERGED), "").accepts(known)).isTrue();
        assertThat(filter(Set.of(PROJECT), "").accepts(unknown)).isTrue();
        assertThat(filter(Set.of(new UUID(9, 9)), "").accepts(known)).isFalse();
        assertThat(filter(Set.of(new UUID(9, 9)), "").accepts(unknown)).isFalse();
        assertThat(filter(Set.of(PROJECT), "").accepts(aboutNone)).isFalse();
    }

    @Test
    void aRegionIncludesThoseBelowItAndProjectsOfWhichNothingIsKnownYet() {
        assertThat(filter(Set.of(), "6207").accepts(known)).isTrue();
        assertThat(filter(Set.of(), "63").accepts(known)).isTrue();
        assertThat(filter(Set.of(), "6208").accepts(known)).isFalse();
        assertThat(filter(Set.of(), "6208").accepts(unknown)).isTrue();
        assertThat(filter(Set.of(), "62").accepts(aboutNone)).isFalse();
    }

    @Test
    void allConditionsMustHold() {
        assertThat(new StreamFilter(Set.of(PROJECT), "62", Set.of("a", "b")).accepts(known))
                .isTrue();
        assertThat(new StreamFilter(Set.of(PROJECT), "62", Set.of("b")).accepts(known))
                .isFalse();
        assertThat(new StreamFilter(Set.of(PROJECT), "11", Set.of("a")).accepts(known))
                .isFalse();
    }

    private static StreamFilter filter(Set<UUID> projects, String region) {
        return new StreamFilter(projects, region, Set.of());
    }

    private static Project project(Set<String> regions) {
        return new Project(
                PROJECT,
                Set.of(PROJECT, MERGED),
                regions,
                "railway",
                Set.of(),
                Set.of(),
                Set.of(),
                "project",
                null,
                null,
                List.of());
    }

    private static StreamedEvent streamed(UUID id, Project project) {
        var at = Instant.parse("2026-02-11T01:00:00Z");
        return StreamedEvent.of(
                new StreamEvent(1, new UUID(2, 1), "a", "/registry", "s", id, 1, at, at, null, null), project);
    }
}
