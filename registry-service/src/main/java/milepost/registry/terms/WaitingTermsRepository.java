package milepost.registry.terms;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the list that PostgreSQL keeps beside the index of terms. */
@Repository
class WaitingTermsRepository {

    private final JdbcClient jdbc;

    WaitingTermsRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Sorts all terms in, and returns how many pages the list had. */
    int sortIn() {
        return jdbc.sql("select gin_clean_pending_list('project_search_terms')")
                .query(Integer.class)
                .single();
    }
}
