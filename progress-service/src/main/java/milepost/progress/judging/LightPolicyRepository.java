package milepost.progress.judging;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the policies that were ever read here. */
@Repository
class LightPolicyRepository {

    private final JdbcClient jdbc;

    LightPolicyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a policy that takes effect on its day, but not before today; false if it is there with the same terms. */
    boolean add(LightPolicy policy, LocalDate today) {
        return jdbc.sql("""
                insert into light_policy (terms, took_effect_on) values (:terms, greatest(cast(:from as date), :today))
                on conflict (terms) do nothing
                """)
                        .param("terms", policy.toString())
                        .param("from", policy.from())
                        .param("today", today)
                        .update()
                == 1;
    }

    LocalDate tookEffectOn(LightPolicy policy) {
        return jdbc.sql("select took_effect_on from light_policy where terms = :terms")
                .param("terms", policy.toString())
                .query(LocalDate.class)
                .single();
    }
}
