package milepost.standalone.seeds.catalogue;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file with works: those that one clause names, or those of a page beside the plan.
 *
 * @param alsoNamed works with an entry in another file, with their citations by this clause
 */
public record SeedFile(
        String plan,
        @Nullable String clause,
        @Nullable String page,
        @Nullable List<SeedWork> works,
        @Nullable List<AlsoNamed> alsoNamed) {

    List<SeedWork> entries() {
        return Objects.requireNonNullElse(works, List.of());
    }

    List<AlsoNamed> references() {
        return Objects.requireNonNullElse(alsoNamed, List.of());
    }

    public record AlsoNamed(
            String work,
            SeedWork.Citation citation,
            @Nullable String remark) {}
}
