package milepost.notify.store;

import java.sql.Types;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import milepost.messaging.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL that records the results of attempts and everything that follows from them, many at once in one statement. */
@Repository
class ResultRepository {

    private static final String RESULTS = """
            result as (
                select * from unnest(
                    cast(:ids as uuid[]), cast(:leases as uuid[]), cast(:delivered as boolean[]),
                    cast(:waits as bigint[]), cast(:times as timestamptz[]), cast(:outcomes as text[]),
                    cast(:statuses as int[]), cast(:durations as int[]), cast(:details as text[])
                ) r (id, lease, delivered, wait, at, outcome, status, took_millis, detail)
            )""";

    /** A success counts whoever reports it; a failure only from the holder of the lease, as another attempt may be under way. */
    private static final String UPDATE_DELIVERIES = """
            updated as (
                update delivery d
                set attempts = d.attempts + 1,
                    failures = d.failures + case when not r.delivered and d.lease = r.lease then 1 else 0 end,
                    state = case when d.state <> 'pending' then d.state
                                 when r.delivered then 'delivered'
                                 when d.lease = r.lease and r.wait is null then 'dead'
                                 else d.state end,
                    ended_at = case when d.state = 'pending'
                                         and (r.delivered or (d.lease = r.lease and r.wait is null)) then r.at
                                    else d.ended_at end,
                    due_at = case when d.lease = r.lease and r.wait is not null
                                  then now() + r.wait * interval '1 millisecond' else d.due_at end,
                    lease = case when d.lease = r.lease or r.delivered then null else d.lease end
                from result r
                where d.id = r.id
                returning d.id, d.subscription_id, d.event_id, d.attempts, d.state, d.ended_at,
                          r.delivered, r.at, r.outcome, r.status, r.took_millis, r.detail
            )""";

    private static final String LOG_ATTEMPTS = """
            logged as (
                insert into delivery_attempt (delivery_id, number, at, outcome, status, took_millis, detail)
                select id, attempts, at, outcome, status, took_millis, detail from updated
            )""";

    /** One for each delivery that this result ended. A test event concerns no project and has none. */
    private static final String ADD_RECEIPTS = """
            receipts as (
                insert into delivery_receipt
                    (delivery_id, subscription_id, event_id, project_id, outcome, attempts, status, ended_at)
                select u.id, u.subscription_id, u.event_id, e.project_id, u.state, u.attempts, u.status, u.ended_at
                from updated u join event e on e.id = u.event_id
                where u.ended_at = u.at and e.project_id is not null
                on conflict (delivery_id) do update
                set outcome = excluded.outcome, attempts = excluded.attempts, status = excluded.status,
                    ended_at = excluded.ended_at
            )""";

    private static final String FORGET_FAILURES = """
            forgotten as (
                delete from endpoint_failure f
                using (select distinct subscription_id from updated where delivered) u
                where f.subscription_id = u.subscription_id
            )""";

    private static final String COUNT_FAILURES = """
            failing as (
                insert into endpoint_failure (subscription_id, since, failures)
                select subscription_id, min(at), count(*) from updated
                group by subscription_id
                having not bool_or(delivered)
                order by subscription_id
                on conflict (subscription_id) do update
                set failures = endpoint_failure.failures + excluded.failures
                returning subscription_id, since, failures
            )""";

    private static final String WRITE = "with "
            + String.join(
                    ",\n", RESULTS, UPDATE_DELIVERIES, LOG_ATTEMPTS, ADD_RECEIPTS, FORGET_FAILURES, COUNT_FAILURES)
            + """

                    select subscription_id from failing
                    where since <= now() - :failingFor * interval '1 millisecond' and failures >= :failures
                    """;

    private final JdbcClient jdbc;

    ResultRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes deliveries that could not be attempted due again, as if they had not been claimed. */
    void postpone(List<AttemptResult> results) {
        if (results.isEmpty()) {
            return;
        }
        jdbc.sql("""
                update delivery d set due_at = now() + r.wait * interval '1 millisecond', lease = null
                from unnest(cast(:ids as uuid[]), cast(:leases as uuid[]), cast(:waits as bigint[])) r (id, lease, wait)
                where d.id = r.id and d.lease = r.lease and d.state = 'pending'
                """)
                .param("ids", Columns.of(results, one -> one.delivery().id()), Types.ARRAY)
                .param("leases", Columns.of(results, one -> one.delivery().lease()), Types.ARRAY)
                .param("waits", Columns.of(results, ResultRepository::waitMillis), Types.ARRAY)
                .update();
    }

    /** Returns the subscriptions whose endpoint has failed for as long and as often as given, without a success. */
    List<UUID> write(List<AttemptResult> results, Duration failingFor, int failures) {
        if (results.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(WRITE)
                .param("ids", Columns.of(results, one -> one.delivery().id()), Types.ARRAY)
                .param("leases", Columns.of(results, one -> one.delivery().lease()), Types.ARRAY)
                .param("delivered", Columns.of(results, one -> one.result().delivered()), Types.ARRAY)
                .param("waits", Columns.of(results, ResultRepository::waitMillis), Types.ARRAY)
                .param("times", Columns.of(results, AttemptResult::at), Types.ARRAY)
                .param(
                        "outcomes",
                        Columns.of(results, one -> one.result().outcome().code()),
                        Types.ARRAY)
                .param("statuses", Columns.of(results, one -> one.result().status()), Types.ARRAY)
                .param(
                        "durations",
                        Columns.of(results, one -> one.result().took().toMillis()),
                        Types.ARRAY)
                .param("details", Columns.of(results, one -> one.result().detail()), Types.ARRAY)
                .param("failingFor", failingFor.toMillis())
                .param("failures", failures)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    private static @Nullable Long waitMillis(AttemptResult result) {
        var retryIn = result.retryIn();
        return retryIn == null ? null : retryIn.toMillis();
    }
}
