package milepost.registry.plan;

import java.util.List;
import java.util.function.Function;
import milepost.events.RegistryEvent.Clause;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the clauses of plans. */
@Repository
class ClauseRepository {

    private final JdbcClient jdbc;

    ClauseRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the clauses of a plan in the order of the document. */
    List<Clause> of(String plan) {
        return jdbc.sql("select number, heading_zh, heading_en from clause where plan = :plan order by position")
                .param("plan", plan)
                .query((row, _) ->
                        new Clause(row.getString("number"), row.getString("heading_zh"), row.getString("heading_en")))
                .list();
    }

    /** Removes all clauses but these; 409 if one of the others has citations. */
    void removeOthers(String plan, List<Clause> clauses) {
        var numbers = column(clauses, Clause::number);
        // Waits for transactions that are citing one of them, so that the next query sees their citations.
        jdbc.sql("select 1 from clause where plan = :plan and number <> all (:numbers) for update")
                .param("plan", plan)
                .param("numbers", numbers)
                .query()
                .listOfRows();
        var cited = jdbc.sql("select distinct clause from citation where plan = :plan and clause <> all (:numbers)")
                .param("plan", plan)
                .param("numbers", numbers)
                .query((row, _) -> row.getString("clause"))
                .list();
        if (!cited.isEmpty()) {
            throw PlanProblems.clausesCited(plan, cited);
        }
        jdbc.sql("delete from clause where plan = :plan and number <> all (:numbers)")
                .param("plan", plan)
                .param("numbers", numbers)
                .update();
    }

    /** Adds or changes clauses, in the order of the document. */
    void save(String plan, List<Clause> clauses) {
        jdbc.sql("""
                insert into clause (plan, number, position, heading_zh, heading_en)
                select :plan, number, position, heading_zh, heading_en
                from unnest(:numbers, :headingsZh, :headingsEn) with ordinality
                    as printed (number, heading_zh, heading_en, position)
                on conflict (plan, number) do update set
                    position = excluded.position, heading_zh = excluded.heading_zh, heading_en = excluded.heading_en
                """)
                .param("plan", plan)
                .param("numbers", column(clauses, Clause::number))
                .param("headingsZh", column(clauses, Clause::headingZh))
                .param("headingsEn", column(clauses, Clause::headingEn))
                .update();
    }

    private static @Nullable String[] column(List<Clause> clauses, Function<Clause, @Nullable String> member) {
        return clauses.stream().map(member).toArray(String[]::new);
    }
}
