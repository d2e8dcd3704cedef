package milepost.notify.sending;

import java.sql.Types;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of what came of attempts: many of them in one statement, and all that follows from them. */
@Repository
class ResultRepository {

    private final JdbcClient jdbc;

    ResultRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Writes down the results of attempts to different deliveries. Success counts whoever had it; failure only from the
     * holder of the lease, because another attempt may be under way by now. An end is queued to be told of, and evidence
     * against an endpoint gathers until it takes a delivery again.
     *
     * @return endpoints that have failed for as long and as often as given, without a success
     */
    List<UUID> write(List<AttemptResult> results, Duration disableAfter, int disableAfterFailures) {
        return jdbc.sql("""
                with result as (
                    select * from unnest(
                        cast(:ids as uuid[]), cast(:leases as uuid[]), cast(:delivered as boolean[]),
                        cast(:waits as bigint[]), cast(:times as timestamptz[]), cast(:outcomes as text[]),
                        cast(:statuses as int[]), cast(:durations as int[]), cast(:details as text[])
                    ) r (id, lease, delivered, wait, at, outcome, status, took_millis, detail)
                ), updated as (
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
                ), logged as (
                    insert into delivery_attempt (delivery_id, number, at, outcome, status, took_millis, detail)
                    select id, attempts, at, outcome, status, took_millis, detail from updated
                ), told as (
                    insert into delivery_receipt
                        (delivery_id, subscription_id, event_id, project_id, outcome, attempts, status, ended_at)
                    select u.id, u.subscription_id, u.event_id, e.project_id, u.state, u.attempts, u.status, u.ended_at
                    from updated u join event e on e.id = u.event_id
                    where u.ended_at = u.at and e.project_id is not null
                    on conflict (delivery_id) do update
                    set outcome = excluded.outcome, attempts = excluded.attempts, status = excluded.status,
                        ended_at = excluded.ended_at
                ), forgotten as (
                    delete from endpoint_failure f
                    using (select distinct subscription_id from updated where delivered) u
                    where f.subscription_id = u.subscription_id
                ), failing as (
                    insert into endpoint_failure (subscription_id, since, failures)
                    select subscription_id, min(at), count(*) from updated
                    group by subscription_id
                    having not bool_or(delivered)
                    order by subscription_id
                    on conflict (subscription_id) do update
                    set failures = endpoint_failure.failures + excluded.failures
                    returning subscription_id, since, failures
                )
                select subscription_id from failing
                where since <= now() - :disableAfter * interval '1 millisecond' and failures >= :disableAfterFailures
                """)
                .param("ids", texts(results, result -> result.claim().delivery()), Types.ARRAY)
                .param("leases", texts(results, result -> result.claim().lease()), Types.ARRAY)
                .param("delivered", texts(results, AttemptResult::delivered), Types.ARRAY)
                .param("waits", texts(results, ResultRepository::waitMillis), Types.ARRAY)
                .param("times", texts(results, AttemptResult::at), Types.ARRAY)
                .param(
                        "outcomes",
                        texts(results, result -> result.answer().outcome().code()),
                        Types.ARRAY)
                .param("statuses", texts(results, result -> result.answer().status()), Types.ARRAY)
                .param(
                        "durations",
                        texts(results, result -> result.answer().took().toMillis()),
                        Types.ARRAY)
                .param("details", texts(results, result -> result.answer().detail()), Types.ARRAY)
                .param("disableAfter", disableAfter.toMillis())
                .param("disableAfterFailures", disableAfterFailures)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    private static @Nullable Long waitMillis(AttemptResult result) {
        var retryIn = result.retryIn();
        return retryIn == null ? null : retryIn.toMillis();
    }

    /** A column of an array parameter; the server casts the texts to its type. */
    private static @Nullable String[] texts(
            List<AttemptResult> results, Function<AttemptResult, @Nullable Object> value) {
        return results.stream()
                .map(value)
                .map(cell -> cell == null ? null : cell.toString())
                .toArray(String[]::new);
    }
}
