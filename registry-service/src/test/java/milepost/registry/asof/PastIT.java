package milepost.registry.asof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import milepost.registry.RegistryIT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RegistryIT
class PastIT {

    @Autowired
    JdbcClient jdbc;

    @Test
    void aViewHasAllColumnsOfItsTableExceptWhatDependsOnTheDay() {
        var views = jdbc.sql("select table_name from information_schema.views where table_schema = 'as_of'")
                .query(String.class)
                .list();

        assertThat(views)
                .contains("project", "project_search", "project_status", "milestone_status", "citation", "region")
                .allSatisfy(view -> {
                    var shown = columns("as_of", view);
                    assertThat(shown).isSubsetOf(columns("public", view));
                    if (!view.equals("project_order")) {
                        assertThat(shown).containsAll(columns("public", view));
                    }
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"project_search", "project_status", "milestone_status", "citation", "region"})
    void aFormerRowHasTheColumnsOfItsTableInTheirOrder(String table) {
        var former = columns("public", table + "_former");

        assertThat(former.getFirst()).isEqualTo("valid_until timestamptz");
        assertThat(former.subList(1, former.size())).isEqualTo(columns("public", table));
    }

    private List<String> columns(String schema, String table) {
        return jdbc.sql("""
                select column_name || ' ' || udt_name from information_schema.columns
                where table_schema = :schema and table_name = :table
                order by ordinal_position
                """)
                .param("schema", schema)
                .param("table", table)
                .query(String.class)
                .list();
    }
}
