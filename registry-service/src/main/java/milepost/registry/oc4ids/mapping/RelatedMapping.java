package milepost.registry.oc4ids.mapping;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import milepost.registry.oc4ids.json.Oc4idsProject.RelatedProject;
import milepost.registry.oc4ids.schedule.PackageLanguage;
import milepost.registry.relation.Relative;

/** The projects that a project is related to. The standard's list of relationships is open and has no words for these. */
public record RelatedMapping(Function<UUID, String> ids, PackageLanguage language) {

    /** The relationship to the project that one is a part of. */
    public static final String WHOLE = "programme";

    List<RelatedProject> related(List<Relative> relatives) {
        return IntStream.range(0, relatives.size())
                .mapToObj(i -> related(i + 1, relatives.get(i)))
                .toList();
    }

    private RelatedProject related(int number, Relative other) {
        return new RelatedProject(
                Integer.toString(number),
                "oc4ids",
                ids.apply(other.id()),
                relationship(other.kind()),
                language.text(other.nameZh(), other.nameEn()));
    }

    private static String relationship(Relative.Kind kind) {
        return switch (kind) {
            case WHOLE -> WHOLE;
            case PART -> "component";
            case FORMER -> "supersedes";
            case SUCCESSOR -> "supersededBy";
        };
    }
}
