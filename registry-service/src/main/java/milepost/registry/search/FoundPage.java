package milepost.registry.search;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import milepost.web.Page;
import org.jspecify.annotations.Nullable;

/** A page of the list of projects, which says whether its projects match the text only approximately. */
@Schema(name = "FoundProjects")
record FoundPage<T>(
        List<T> items,
        @Nullable String nextCursor,

        @Schema(description = "Whether q finds nothing and the items are what searchedFor finds") boolean approximate,

        @Schema(description = "What q may mean if one character of it is wrong, missing, additional or swapped; null unless approximate")
        @Nullable List<String> searchedFor) {

    static <T> FoundPage<T> of(Page<T> page, List<String> instead) {
        return new FoundPage<>(page.items(), page.nextCursor(), !instead.isEmpty(), instead.isEmpty() ? null : instead);
    }
}
