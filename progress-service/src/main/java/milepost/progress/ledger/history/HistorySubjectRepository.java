package milepost.progress.ledger.history;

import java.util.Collection;
import milepost.messaging.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the subjects that belong to the history of a region or a plan. */
@Repository
class HistorySubjectRepository {

    private final JdbcClient jdbc;

    /** A subject that belongs to the history of a region or a plan. */
    record Subject(String key, String subject) {}

    HistorySubjectRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param regions of subjects */
    void addRegions(Collection<Subject> regions) {
        add("""
            insert into ledger_subject_region (region, subject)
            select key, subject from unnest(:keys, :subjects) s (key, subject) order by key, subject
            on conflict do nothing
            """, regions);
    }

    /** @param plans that name subjects, or are subjects themselves */
    void addPlans(Collection<Subject> plans) {
        add("""
            insert into ledger_subject_plan (plan, subject)
            select key, subject from unnest(:keys, :subjects) s (key, subject) order by key, subject
            on conflict do nothing
            """, plans);
    }

    private void add(String sql, Collection<Subject> subjects) {
        if (!subjects.isEmpty()) {
            jdbc.sql(sql)
                    .param("keys", Columns.of(subjects, Subject::key))
                    .param("subjects", Columns.of(subjects, Subject::subject))
                    .update();
        }
    }
}
