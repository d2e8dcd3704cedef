package milepost.registry.plan;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of which plan implements which. */
@Repository
class ParentPlanRepository {

    private final JdbcClient jdbc;

    ParentPlanRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Refuses a parent that is the plan itself or implements it. Until this transaction ends no other one can change the parent of
     * any plan.
     */
    void requireNotBelow(String parent, String plan) {
        lock();
        if (isBelow(parent, plan)) {
            throw PlanProblems.itsOwnParent();
        }
    }

    private void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('plan.parent_plan'))")
                .query((_, _) -> true)
                .single();
    }

    /** Returns whether a plan is the other one, or implements it directly or indirectly. */
    private boolean isBelow(String plan, String other) {
        return jdbc.sql("""
                with recursive above (id, parent_plan) as (
                    select id, parent_plan from plan where id = :plan
                    union
                    select plan.id, plan.parent_plan from plan join above on plan.id = above.parent_plan)
                select exists (select from above where id = :other)
                """)
                .param("plan", plan)
                .param("other", other)
                .query(Boolean.class)
                .single();
    }
}
