package milepost.registry.spelling;

import java.util.List;
import java.util.TreeSet;
import milepost.registry.filter.Conditions;
import milepost.registry.filter.ProjectFilter;
import milepost.registry.filter.TermsQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of projects that may have been meant. */
@Repository
class NearProjectRepository {

    /** Bounds the time of a search. All of them have what is looked for, so that some tell enough. */
    private static final int MOST = 200;

    private final JdbcClient jdbc;

    NearProjectRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns projects that match conditions instead of the text of the filter. */
    List<NearProject> find(ProjectFilter filter, Near near, List<TermsQuery> others) {
        var wanted = new Conditions()
                .terms(others.isEmpty() ? near.terms() : near.terms().and(TermsQuery.all(others)))
                .columns(filter);
        if (near.isOfForms()) {
            wanted.and("project_search.forms ~ :forms").param("forms", near.forms());
        }
        filter.withText(null)
                .terms()
                .ifPresent(terms -> wanted.and("project_search.terms @@ cast(:rest as tsquery)")
                        .param("rest", terms.text()));
        return jdbc.sql("select forms, tsvector_to_array(terms) as terms from project_search where " + wanted
                        + " limit :most")
                .params(wanted.params())
                .param("most", MOST)
                .query((row, _) ->
                        new NearProject(row.getString("forms").lines().toList(), new TreeSet<>(List.of((String[])
                                row.getArray("terms").getArray()))))
                .list();
    }
}
