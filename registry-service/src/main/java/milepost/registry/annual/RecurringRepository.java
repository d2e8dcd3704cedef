package milepost.registry.annual;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import milepost.registry.filter.Conditions;
import milepost.registry.listing.ListEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL that finds projects which come back in annual lists. */
@Repository
class RecurringRepository {

    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * A project that was being prepared in one year and was to start in the next goes its way; it comes back if it was to start, or
     * was being prepared, in more than one year, or was prepared after it was to start.
     */
    private static final String RECURRING = """
            with recurring as (
                select project.id, count(distinct listing.year) as times, min(listing.year) as since,
                    array_agg(distinct listing.year order by listing.year) as years,
                    json_agg(json_build_object('year', listing.year, 'level', listing.level, 'list', listing.list,
                        'bucket', listing.bucket) order by listing.year, listing.id) as entries
            """ + AnnualListRepository.ENTRIES + """
                where listing.ended_at is null and listing.bucket in ('NEW_START', 'PREPARATORY') and %s
                group by project.id
                having count(distinct listing.year) >= :times and (
                    count(distinct listing.year) filter (where listing.bucket = 'NEW_START') > 1
                    or count(distinct listing.year) filter (where listing.bucket = 'PREPARATORY') > 1
                    or min(listing.year) filter (where listing.bucket = 'NEW_START')
                        < max(listing.year) filter (where listing.bucket = 'PREPARATORY')))
            select recurring.times, recurring.years, recurring.entries, """;

    private final JdbcClient jdbc;

    RecurringRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns those that come back most often first. */
    List<RecurringWork> recurring(RecurringFilter filter, @Nullable After after, int limit) {
        var conditions = filter.conditions();
        var later = new Conditions();
        if (after != null) {
            later.and(
                    "(-recurring.times, recurring.since, recurring.id) > (-cast(:afterTimes as bigint), :afterSince, :afterId)");
            conditions
                    .param("afterTimes", after.times())
                    .param("afterSince", after.since())
                    .param("afterId", after.id());
        }
        return jdbc.sql(RECURRING.formatted(conditions) + ListedWorkRow.COLUMNS
                        + " from recurring join project on project.id = recurring.id" + ListedWorkRow.JOIN + "where "
                        + later + " order by recurring.times desc, recurring.since, recurring.id limit :limit")
                .params(conditions.params())
                .param("times", filter.leastYears())
                .param("limit", limit)
                .query((row, _) -> work(row))
                .list();
    }

    private static RecurringWork work(ResultSet row) throws SQLException {
        var years = List.of((Integer[]) row.getArray("years").getArray());
        var missing = IntStream.rangeClosed(years.getFirst(), years.getLast())
                .boxed()
                .filter(year -> !years.contains(year))
                .toList();
        List<ListEntry> entries = JSON.readValue(row.getString("entries"), new TypeReference<>() {});
        return new RecurringWork(ListedWorkRow.work(row), row.getInt("times"), years, missing, entries);
    }

    /** The last project of a page. */
    record After(int times, int since, UUID id) {}
}
