package milepost.progress.ledger.history;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import milepost.ledger.leaf.CanonicalJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.StringNode;

/** The SQL of one search: conditions on {@code ledger_entry e}, and which subjects are asked for, with their parameters. */
final class HistorySearch {

    private final HistoryOrder order;
    private final boolean newestFirst;
    private final List<String> conditions = new ArrayList<>();
    private final List<String> subjects = new ArrayList<>();
    private final Map<String, Object> params = new HashMap<>();

    HistorySearch(HistoryFilter filter, HistoryOrder order, boolean newestFirst) {
        this.order = order;
        this.newestFirst = newestFirst;
        add(conditions, "e.subject = :subject", "subject", filter.subject());
        add(conditions, """
                e.leaf_index in (
                    select s.leaf_index from ledger_secret s where s.path = '/actor' and s.value = :actor
                )""", "actor", actor(filter.actor()));
        add(conditions, "e.type in (:types)", "types", filter.types().isEmpty() ? null : filter.types());
        add(conditions, "e.occurred_at >= :occurredFrom", "occurredFrom", time(filter.occurredFrom()));
        add(conditions, "e.occurred_at < :occurredBefore", "occurredBefore", time(filter.occurredBefore()));
        add(conditions, "e.recorded_at < :knownBefore", "knownBefore", time(filter.knownBefore()));
        add(subjects, "select subject from ledger_subject_plan where plan = :plan", "plan", filter.plan());
        add(
                subjects,
                "select subject from ledger_subject_region where region >= :region and region < :region || ':'", // follows 9
                "region",
                filter.region());
    }

    /** Continues after an entry. */
    HistorySearch after(long index, @Nullable Instant at) {
        add(conditions, order.after(newestFirst), "after", index);
        if (at != null) {
            params.put("afterTime", at.atOffset(ZoneOffset.UTC));
        }
        return this;
    }

    HistoryOrder order() {
        return order;
    }

    Map<String, Object> params() {
        return Map.copyOf(params);
    }

    /** Returns whether the search is for the events of a set of subjects. */
    boolean isForSubjects() {
        return !subjects.isEmpty() && !params.containsKey("subject");
    }

    /** Returns the SQL for at most this number of the subjects. */
    String subjects(int limit) {
        return subjects() + " limit " + limit;
    }

    /** Returns the SQL that reads entries in order and skips those that do not match. */
    String walk(int limit) {
        return """
                select e.leaf_index, %s sort_key, e.leaf, e.leaf_hash from ledger_entry e
                %s
                order by %s limit %d
                """.formatted(
                        order.column(),
                        where(subjects.isEmpty() ? "true" : "e.subject in (" + subjects() + ")"),
                        order.by(newestFirst),
                        limit);
    }

    /** Returns the SQL that reads the first entries of each of {@code :subjects} from an index, and the first ones of these. */
    String subjectBySubject(int limit) {
        return """
                select e.leaf_index, %1$s sort_key, e.leaf, e.leaf_hash
                from (
                    select e.*
                    from unnest(:subjects) one (subject)
                    cross join lateral (
                        select e.leaf_index, e.occurred_at, e.recorded_at from ledger_entry e
                        %2$s
                        order by %3$s limit %4$d
                    ) e
                    order by %3$s limit %4$d
                ) found
                join ledger_entry e using (leaf_index)
                order by %3$s
                """.formatted(order.column(), where("e.subject = one.subject"), order.by(newestFirst), limit);
    }

    private String subjects() {
        return String.join(" intersect ", subjects);
    }

    private String where(String first) {
        var all = new ArrayList<>(conditions);
        all.addFirst(first);
        return "where " + String.join("\n and ", all);
    }

    private void add(List<String> to, String sql, String param, @Nullable Object value) {
        if (value != null) {
            to.add(sql);
            params.put(param, value);
        }
    }

    private static byte @Nullable [] actor(@Nullable String actor) {
        return actor == null ? null : CanonicalJson.write(StringNode.valueOf(actor));
    }

    private static @Nullable Object time(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}
