package milepost.registry.search;

import java.util.UUID;

/**
 * The last project of a page, after which the next page begins.
 *
 * @param key its value in the order; in the order by relevance, its rank
 */
record AfterProject(String sort, String key, UUID id) {}
