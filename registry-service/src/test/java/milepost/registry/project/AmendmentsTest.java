package milepost.registry.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import milepost.events.RegistryEvent.Corridor;
import milepost.events.RegistryEvent.ProjectDetails;
import milepost.messaging.EventJson;
import milepost.messaging.outbox.EventTooLargeException;
import org.junit.jupiter.api.Test;

class AmendmentsTest {

    private static final List<String> ALL = List.of(
            "aliases",
            "category",
            "codes",
            "corridor",
            "descriptionZh",
            "investment",
            "nameEn",
            "nameZh",
            "nature",
            "partOf",
            "regions",
            "responsibleOrg");

    @Test
    void onlyChangedMembersHaveFormerValues() {
        var event = Amendments.event(project("甲"), details("乙"), List.of("nameZh", "aliases"), AmendmentNote.of(null));

        assertThat(event.before()).isNotNull();
        assertThat(event.before().nameZh()).isEqualTo("甲".repeat(ProjectLimits.NAME_LENGTH));
        assertThat(event.before().aliases()).hasSize(20);
        assertThat(event.before().regions()).isNull();
        assertThat(event.before().descriptionZh()).isNull();
    }

    @Test
    void everyMemberHasAFormerValueOnceItIsChanged() {
        var project = project("甲");

        var event = Amendments.event(project, details("乙"), ALL, AmendmentNote.of(null));

        assertThat(ProjectDetails.class.getRecordComponents())
                .extracting(RecordComponent::getName)
                .containsExactlyInAnyOrderElementsOf(ALL);
        assertThat(event.before()).usingRecursiveComparison().isEqualTo(project.details());
    }

    @Test
    void theLargestProjectInChineseFitsWithItsFormerDescription() {
        var event = Amendments.event(project("甲"), details("乙"), ALL, AmendmentNote.of("因".repeat(200)));

        assertThat(EventJson.write(event)).hasSizeLessThanOrEqualTo(EventTooLargeException.MAX_BYTES);
        assertThat(event.before()).isNotNull();
        assertThat(event.before().descriptionZh()).isEqualTo(details("甲").descriptionZh());
    }

    @Test
    void theLargestProjectInCharactersOfFourBytesFitsWithoutItsFormerDescription() {
        var event = Amendments.event(project("𠀀"), details("𠀁"), ALL, AmendmentNote.of("𠀂".repeat(200)));

        assertThat(EventJson.write(event)).hasSizeLessThanOrEqualTo(EventTooLargeException.MAX_BYTES);
        assertThat(event.changed()).contains("descriptionZh");
        assertThat(event.before()).isNotNull();
        assertThat(event.before().descriptionZh()).isNull();
        assertThat(event.before().aliases()).hasSize(20);
    }

    private static Project project(String character) {
        return Project.added(UUID.randomUUID(), details(character), List.of());
    }

    private static ProjectDetails details(String character) {
        var place = character.repeat(ProjectLimits.PLACE_LENGTH);
        return new ProjectDetails(
                character.repeat(ProjectLimits.NAME_LENGTH),
                character.repeat(ProjectLimits.NAME_LENGTH),
                IntStream.range(0, ProjectLimits.ALIASES)
                        .mapToObj(_ -> character.repeat(ProjectLimits.ALIAS_LENGTH))
                        .toList(),
                "programme",
                "culture-tourism-sport",
                IntStream.range(0, 400).mapToObj(i -> "620" + (100 + i)).toList(),
                new Corridor(
                        List.of(place, place),
                        IntStream.range(0, 30).mapToObj(_ -> place).toList()),
                IntStream.range(0, 20).mapToObj(_ -> "2206-441624-04-01-569676").toList(),
                character.repeat(ProjectLimits.NAME_LENGTH),
                "999999999999999999.99",
                character.repeat(ProjectLimits.DESCRIPTION_LENGTH),
                UUID.randomUUID());
    }
}
