package milepost.registry.annual;

import java.util.List;
import java.util.UUID;
import milepost.registry.annual.AnnualCounts.BucketCount;
import milepost.registry.annual.AnnualCounts.ListCount;
import milepost.registry.annual.AnnualCounts.YearCount;
import milepost.registry.listing.ListingRow;
import milepost.registry.vocabulary.ListBucket;
import milepost.registry.vocabulary.ListLevel;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of annual lists. An entry of a merged project counts for the one that it was merged into. */
@Repository
class AnnualListRepository {

    /** The entries that stand, each with its project. */
    static final String ENTRIES = """
            from project_listing listing
            join project own on own.id = listing.project_id
            join project on project.id = coalesce(own.merged_into, own.id)
            """;

    private static final String STANDING = " where listing.ended_at is null and ";

    private final JdbcClient jdbc;

    AnnualListRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns entries in the order of lists: the latest year first, and as they were recorded. */
    List<AnnualListItem> list(AnnualListFilter filter, @Nullable After after, int limit) {
        var conditions = filter.conditions();
        if (after != null) {
            conditions
                    .and("(listing.year < :afterYear or (listing.year = :afterYear and listing.id > :afterId))")
                    .param("afterYear", after.year())
                    .param("afterId", after.id());
        }
        return jdbc.sql(
                        "select listing.id, listing.year, listing.level, listing.list, listing.bucket, listing.document_ref, "
                                + ListedWorkRow.COLUMNS + " " + ENTRIES + ListedWorkRow.JOIN + STANDING + conditions
                                + " order by listing.year desc, listing.id limit :limit")
                .params(conditions.params())
                .param("limit", limit)
                .query((row, _) -> new AnnualListItem(
                        row.getObject("id", UUID.class),
                        ListingRow.entry(row),
                        row.getString("document_ref"),
                        ListedWorkRow.work(row)))
                .list();
    }

    AnnualCounts count(AnnualListFilter filter) {
        return new AnnualCounts(
                counted("listing.bucket", filter.withoutBucket())
                        .query((row, _) ->
                                new BucketCount(ListBucket.valueOf(row.getString("bucket")), row.getLong("count")))
                        .list(),
                counted("listing.year", filter.withoutYear())
                        .query((row, _) -> new YearCount(row.getInt("year"), row.getLong("count")))
                        .list()
                        .reversed(),
                counted("listing.level, listing.list", filter.withoutList())
                        .query((row, _) -> new ListCount(
                                ListLevel.of(row.getString("level")), row.getString("list"), row.getLong("count")))
                        .list());
    }

    private JdbcClient.StatementSpec counted(String by, AnnualListFilter filter) {
        var conditions = filter.conditions();
        return jdbc.sql("select " + by + ", count(*) as count " + ENTRIES + STANDING + conditions + " group by " + by
                        + " order by " + by)
                .params(conditions.params());
    }

    /** The last entry of a page. */
    record After(int year, UUID id) {}
}
