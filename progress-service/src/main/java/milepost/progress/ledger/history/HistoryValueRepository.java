package milepost.progress.ledger.history;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds out whether the ledger has events of a plan or region. */
@Repository
class HistoryValueRepository {

    private static final int SHOWN = 20;

    private final JdbcClient jdbc;

    HistoryValueRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean hasPlan(String plan) {
        return exists("select from ledger_subject_plan where plan = :value", plan);
    }

    /** Returns the ids of some plans, to show which there are. */
    List<String> somePlans() {
        return jdbc.sql("select distinct plan from ledger_subject_plan order by plan limit " + SHOWN)
                .query((row, _) -> row.getString("plan"))
                .list();
    }

    /**
     * Returns whether an event defines a region with this code, or below this prefix, or is about a project there. Without events that
     * define the province, its codes are not known, so every code in it is accepted.
     */
    boolean hasRegion(String code, @Nullable String prefix) {
        return exists("select from ledger_subject_region where region >= :value and region < :value || ':'", prefix)
                || !exists(
                        "select from ledger_subject_region where region = :value and subject = :value", province(code));
    }

    private boolean exists(String sql, @Nullable Object value) {
        return jdbc.sql("select exists (" + sql + ")")
                .param("value", value)
                .query(Boolean.class)
                .single();
    }

    private static String province(String code) {
        return code.substring(0, 2) + "0000";
    }
}
