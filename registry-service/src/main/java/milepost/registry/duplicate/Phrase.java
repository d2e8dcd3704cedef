package milepost.registry.duplicate;

import java.util.List;
import java.util.Optional;
import milepost.registry.naming.ProjectName;

/**
 * The words with which a clause names a work. In an enumeration they may lack the common suffix, such as 兰州至合作 in
 * 「中卫至兰州、兰州至合作铁路」, so they are read as a name of the work's category.
 */
record Phrase(ProjectName name, String category) {

    private static final int CLEARLY = 80;

    static Phrase of(String phrase, String category) {
        return new Phrase(ProjectName.of(phrase), category);
    }

    List<String> keys() {
        return BlockingKeys.of(name);
    }

    /** Whether the phrase may mean this project. */
    boolean suits(Description project) {
        return likeness(project).isPresent()
                || project.names().stream()
                        .anyMatch(other -> other.core().contains(name.core())
                                || name.core().contains(other.core()));
    }

    /** Returns the likeness if the phrase is clearly a name of this project. */
    Optional<Likeness> names(Description project) {
        return likeness(project)
                .filter(likeness ->
                        likeness.score() >= CLEARLY && !likeness.reasons().contains(Reason.SIMILAR_NAME));
    }

    private Optional<Likeness> likeness(Description project) {
        var named = new Description(
                List.of(name),
                name.places(),
                List.of(),
                project.nature(),
                category,
                project.regions(),
                List.of(),
                List.of());
        return Likeness.suspected(named, project);
    }
}
