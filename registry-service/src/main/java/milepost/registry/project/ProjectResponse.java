package milepost.registry.project;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import milepost.events.RegistryEvent.Corridor;
import milepost.events.RegistryEvent.DistinctFrom;
import milepost.registry.project.Project.Withdrawal;
import milepost.registry.vocabulary.Category;
import milepost.registry.vocabulary.Nature;
import milepost.registry.vocabulary.ProjectCode;
import org.jspecify.annotations.Nullable;

/** A project as the registry answers with it, alone and in lists. */
@Schema(name = "Project")
public record ProjectResponse(
        UUID id,
        long version,
        String nameZh,
        @Nullable String nameEn,
        List<String> aliases,
        Nature nature,
        Category category,
        List<String> regions,
        @Nullable Corridor corridor,
        List<String> codes,
        @Nullable String responsibleOrg,
        @Nullable String investment,
        @Nullable String descriptionZh,
        @Nullable UUID partOf,
        List<DistinctFrom> distinctFrom,

        @Schema(description = "The project that this one was merged into") @Nullable UUID mergedInto,

        @Schema(description = "That it is not pursued any more; null if it is") @Nullable Withdrawal withdrawn,

        @Schema(description = "The projects that parts of it have become")
        List<UUID> splitInto,

        @Schema(description = "The projects that it was a part of before they were split")
        List<UUID> splitFrom,

        @Schema(description = "When it was registered") Instant recordedAt,

        @Schema(description = "When it was last changed or cited")
        Instant updatedAt,

        @Schema(description = "Values that were accepted but look wrong")
        List<Warning> warnings) {

    /**
     * A value that was accepted but looks wrong.
     *
     * @param pointer names the member
     * @param code {@code check-digit}: the last digit of a project code does not match the other digits
     */
    public record Warning(String pointer, String code) {}

    public static ProjectResponse of(Project project) {
        var details = project.details();
        return new ProjectResponse(
                project.id(),
                project.version(),
                details.nameZh(),
                details.nameEn(),
                details.aliases(),
                Nature.of(details.nature()),
                Category.of(details.category()),
                details.regions(),
                details.corridor(),
                details.codes(),
                details.responsibleOrg(),
                details.investment(),
                details.descriptionZh(),
                details.partOf(),
                project.distinctFrom(),
                project.mergedInto(),
                project.withdrawn(),
                project.splits().into(),
                project.splits().from(),
                project.recordedAt(),
                project.updatedAt(),
                warnings(details.codes()));
    }

    private static List<Warning> warnings(List<String> codes) {
        return IntStream.range(0, codes.size())
                .filter(i -> !ProjectCode.isChecked(codes.get(i)))
                .mapToObj(i -> new Warning("/codes/" + i, "check-digit"))
                .toList();
    }
}
