package milepost.registry.imports.listed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import milepost.registry.imports.columns.Target;
import milepost.registry.listing.ListEntry;
import milepost.registry.vocabulary.ListBucket;
import milepost.registry.vocabulary.ListLevel;
import org.jspecify.annotations.Nullable;

/** Where a row, or a whole file, says that projects stand in an annual list; what it does not say is null. */
public record ListedAs(
        @Nullable Integer year,
        @Nullable ListLevel level,
        @Nullable String list,
        @Nullable ListBucket bucket) {

    public static final ListedAs NOTHING = new ListedAs(null, null, null, null);

    /** Returns the same, completed by what another one says. */
    public ListedAs or(ListedAs other) {
        return new ListedAs(
                year == null ? other.year : year,
                level == null ? other.level : level,
                list == null ? other.list : list,
                bucket == null ? other.bucket : bucket);
    }

    /** Returns the entry, or empty if something is missing. */
    public Optional<ListEntry> entry() {
        return year == null || level == null || list == null || bucket == null
                ? Optional.empty()
                : Optional.of(new ListEntry(year, level, list, bucket));
    }

    /** Returns what is missing if a list is meant: a year or a level alone may be of something else. */
    public List<Target> missing() {
        var missing = new ArrayList<Target>();
        if (list == null && bucket == null) {
            return missing;
        }
        add(year, Target.LIST_YEAR, missing);
        add(level, Target.LIST_LEVEL, missing);
        add(list, Target.LIST_NAME, missing);
        add(bucket, Target.LIST_BUCKET, missing);
        return missing;
    }

    private static void add(@Nullable Object value, Target target, List<Target> missing) {
        if (value == null) {
            missing.add(target);
        }
    }
}
