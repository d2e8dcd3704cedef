package milepost.progress.ledger.history;

import java.sql.Types;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the subjects that belong to the history of a region or a plan. */
@Repository
class HistorySubjectRepository {

    private final JdbcClient jdbc;

    HistorySubjectRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void addRegions(String subject, List<String> regions) {
        jdbc.sql("""
                insert into ledger_subject_region (region, subject)
                select region, :subject from unnest(:regions) r (region)
                on conflict do nothing
                """)
                .param("subject", subject)
                .param("regions", regions.toArray(String[]::new), Types.ARRAY)
                .update();
    }

    void addPlan(String subject, String plan) {
        jdbc.sql("insert into ledger_subject_plan (plan, subject) values (:plan, :subject) on conflict do nothing")
                .param("plan", plan)
                .param("subject", subject)
                .update();
    }
}
