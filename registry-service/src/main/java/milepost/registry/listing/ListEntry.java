package milepost.registry.listing;

import io.swagger.v3.oas.annotations.media.Schema;
import milepost.registry.vocabulary.ListBucket;
import milepost.registry.vocabulary.ListLevel;

/**
 * Where a project stands in an annual list.
 *
 * @param list the name of the list as printed
 */
@Schema(name = "ListEntry")
public record ListEntry(int year, ListLevel level, String list, ListBucket bucket) {

    /** The first and the last year of a list; anything else is a typing error. */
    public static final int FIRST_YEAR = 1950;

    public static final int LAST_YEAR = 2199;

    public static final int NAME_LENGTH = 100;

    /** Whether both are of the same list. */
    public boolean isOfListOf(ListEntry other) {
        return year == other.year && level == other.level && list.equals(other.list);
    }
}
