package milepost.progress.judging;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the rules by which projects were judged. Writing needs the project's row lock. */
@Repository
class LightRuleRepository {

    private final JdbcClient jdbc;

    LightRuleRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID projectId, LocalDate day, String before, String rule) {
        jdbc.sql("""
                insert into project_light_rule (project_id, day, rule)
                select :projectId, '-infinity', :before
                where not exists (select from project_light_rule where project_id = :projectId)
                """).param("projectId", projectId).param("before", before).update();
        jdbc.sql("""
                insert into project_light_rule (project_id, day, rule) values (:projectId, :day, :rule)
                on conflict (project_id, day) do update set rule = excluded.rule
                """)
                .param("projectId", projectId)
                .param("day", day)
                .param("rule", rule)
                .update();
    }

    /** Returns the rule of a day; empty if the project was always judged by one. */
    Optional<String> find(UUID projectId, LocalDate day) {
        return jdbc.sql("""
                select rule from project_light_rule where project_id = :projectId and day <= :day
                order by day desc
                limit 1
                """)
                .param("projectId", projectId)
                .param("day", day)
                .query(String.class)
                .optional();
    }
}
