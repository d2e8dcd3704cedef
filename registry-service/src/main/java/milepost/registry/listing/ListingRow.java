package milepost.registry.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import milepost.registry.listing.Listing.End;
import milepost.registry.vocabulary.ListBucket;
import milepost.registry.vocabulary.ListLevel;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** How a row of the table {@code project_listing} is read and written. */
public final class ListingRow {

    static final RowMapper<Listing> MAPPER = (row, _) -> new Listing(
            row.getObject("id", UUID.class),
            row.getObject("project_id", UUID.class),
            entry(row),
            row.getString("document_ref"),
            row.getObject("corrects", UUID.class),
            row.getString("reason"),
            at(row, "recorded_at"),
            end(row));

    private ListingRow() {}

    /** Reads where a project stands. */
    public static ListEntry entry(ResultSet row) throws SQLException {
        return new ListEntry(
                row.getInt("year"),
                ListLevel.of(row.getString("level")),
                row.getString("list"),
                ListBucket.valueOf(row.getString("bucket")));
    }

    /** Binds the parameters of a statement that writes any number of entries. */
    static StatementSpec bind(StatementSpec statement, List<Listing> listings) {
        return statement
                .param("ids", column(listings, Listing::id))
                .param("projects", column(listings, Listing::projectId))
                .param("years", column(listings, listing -> listing.entry().year()))
                .param(
                        "levels",
                        column(listings, listing -> listing.entry().level().code()))
                .param("lists", column(listings, listing -> listing.entry().list()))
                .param(
                        "buckets",
                        column(listings, listing -> listing.entry().bucket().name()))
                .param("documents", column(listings, Listing::documentRef))
                .param("corrected", column(listings, Listing::corrects))
                .param("reasons", column(listings, Listing::reasonText))
                .param("times", column(listings, listing -> listing.recordedAt().atOffset(ZoneOffset.UTC)));
    }

    private static @Nullable String[] column(List<Listing> listings, Function<Listing, @Nullable Object> member) {
        return listings.stream()
                .map(listing -> {
                    var value = member.apply(listing);
                    return value == null ? null : value.toString();
                })
                .toArray(String[]::new);
    }

    private static @Nullable End end(ResultSet row) throws SQLException {
        return row.getObject("ended_at") == null
                ? null
                : new End(at(row, "ended_at"), row.getObject("replaced_by", UUID.class), row.getString("end_reason"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
