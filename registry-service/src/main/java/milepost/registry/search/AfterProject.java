package milepost.registry.search;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The last project of a page, after which the next page begins.
 *
 * @param key its value in the order; in the order by relevance, its rank
 * @param instead the texts that were searched for because the typed one finds nothing, one a line; null if it finds something
 */
record AfterProject(
        String sort, String key, UUID id, @Nullable String instead) {}
