package milepost.progress.light;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import milepost.progress.judging.LightPolicy;
import milepost.progress.policy.PoliciesInEffect.InEffect;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of the days on which lights are looked at. */
@Repository
class DueLightRepository {

    private final JdbcClient jdbc;

    DueLightRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(
            int position,
            String profile,
            @Nullable String region,
            @Nullable String category,
            @Nullable String nature,
            LocalDate since) {

        static Row of(int position, InEffect<LightPolicy> inEffect) {
            var policy = inEffect.policy();
            return new Row(
                    position, policy.profile(), policy.region(), policy.category(), policy.nature(), inEffect.since());
        }
    }

    /** Makes projects due that have no row, such as those that an instance of an earlier release added. */
    void addMissing() {
        jdbc.sql("""
                insert into project_light (project_id)
                select v.project_id from project_version v
                where not exists (select from project_light l where l.project_id = v.project_id)
                on conflict do nothing
                """).update();
    }

    /** Locks projects, in one order, until the end of the transaction. */
    void lock(Collection<UUID> projectIds) {
        jdbc.sql("""
                select project_id from project_version
                where project_id = any (cast(:projectIds as uuid[]))
                order by project_id
                for update
                """)
                .param("projectIds", array(projectIds))
                .query((_, _) -> true)
                .list();
    }

    /**
     * Makes projects due today that these policies judge by another rule than the one they were last judged by, and on the day of a
     * policy those for which it takes effect later.
     *
     * @param only of these projects, null for all
     */
    void makeDue(List<InEffect<LightPolicy>> policies, LocalDate today, @Nullable Collection<UUID> only) {
        var rows = IntStream.range(0, policies.size())
                .mapToObj(position -> Row.of(position, policies.get(position)))
                .toList();
        jdbc.sql("""
                with policy as (
                    select * from json_to_recordset(cast(:policies as json)) as given
                        (position int, profile text, region text, category text, nature text, since date)
                ), changing as (
                    select l.project_id, least(held.later,
                        case when l.rule <> coalesce(held.profile, 'milepost-default/1') then cast(:today as date) end) as day
                    from project_light l
                    join project p on p.id = l.project_id
                    cross join lateral (
                        select min(policy.since) filter (where policy.since > :today) as later,
                            (array_agg(policy.profile order by policy.position desc) filter (where policy.since <= :today))[1]
                                as profile
                        from policy
                        where (policy.region is null or starts_with(coalesce(p.regions[1], ''), policy.region))
                          and (policy.category is null or policy.category = p.category)
                          and (policy.nature is null or policy.nature = p.nature)
                    ) held
                    where cast(:only as uuid[]) is null or l.project_id = any (cast(:only as uuid[]))
                )
                update project_light l set light_due_on = changing.day
                from changing
                where changing.project_id = l.project_id and coalesce(l.light_due_on, 'infinity') > changing.day
                """)
                .param("policies", JsonMapper.shared().writeValueAsString(rows))
                .param("today", today)
                .param("only", only == null ? null : array(only))
                .update();
    }

    /**
     * Returns projects whose light or rule changes by this day, and locks them. Those that another instance or a request holds are
     * skipped, and withdrawn projects, and those with a target that has just passed, because the missed milestone is published before the light.
     */
    List<UUID> lockDue(LocalDate today, Instant now, int limit) {
        return jdbc.sql("""
                select l.project_id
                from project_light l
                join project_version v on v.project_id = l.project_id
                where l.light_due_on <= :today
                  and not exists (select from milestone m where m.project_id = l.project_id and m.due_at <= :now)
                  and not exists (select from project p where p.id = l.project_id and p.withdrawn_at is not null)
                order by l.light_due_on, l.project_id
                limit :limit
                for update of v skip locked
                """)
                .param("today", today)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, _) -> row.getObject("project_id", UUID.class))
                .list();
    }

    private static String[] array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
