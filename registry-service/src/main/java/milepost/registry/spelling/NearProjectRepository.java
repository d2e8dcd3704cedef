package milepost.registry.spelling;

import java.util.List;
import milepost.registry.filter.Conditions;
import milepost.registry.filter.ProjectFilter;
import milepost.registry.filter.TermsQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of what may have been meant. */
@Repository
class NearProjectRepository {

    /** Bounds the time of a search. All of them have what is looked for, so that some tell enough. */
    private static final int MOST = 200;

    private final JdbcClient jdbc;

    NearProjectRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the names of projects that match conditions instead of the text of the filter. */
    List<String> names(Near near, List<TermsQuery> others, ProjectFilter filter) {
        var wanted = wanted(others, filter).terms(near.terms());
        if (near.isOfForms()) {
            wanted.and("project_search.forms ~ :forms").param("forms", near.forms());
        }
        return jdbc.sql("select forms from project_search where " + wanted + " limit :most")
                .params(wanted.params())
                .param("most", MOST)
                .query((row, _) -> row.getString("forms"))
                .list();
    }

    /** Returns those spellings that a project has which matches the other words and the filter, of the few that any project has. */
    List<String> existing(List<Spelling> spellings, List<TermsQuery> others, ProjectFilter filter, int most) {
        var words = existing(spellings);
        var known = spellings.stream()
                .filter(spelling -> words.contains(spelling.word()))
                .toList();
        return existing(known, wanted(others, filter), most);
    }

    /** Each is looked up by itself, since the index is slow with hundreds of words at once. */
    private List<String> existing(List<Spelling> spellings, Conditions wanted, int most) {
        // The planner does not know that few projects have an unusual word.
        jdbc.sql("set local enable_seqscan = off").update();
        return jdbc
                .sql("select word from unnest(:words, :conditions) as spelling (word, condition)"
                        + " where exists (select 1 from project_search"
                        + " where project_search.terms @@ cast(spelling.condition as tsquery) and " + wanted
                        + ") limit :most")
                .params(wanted.params())
                .param("words", spellings.stream().map(Spelling::word).toArray(String[]::new))
                .param(
                        "conditions",
                        spellings.stream()
                                .map(spelling -> spelling.condition().text())
                                .toArray(String[]::new))
                .param("most", most)
                .query((row, _) -> row.getString("word"))
                .list()
                .stream()
                .distinct()
                .toList();
    }

    /** Returns those words that any project has. */
    List<String> existing(List<Spelling> words) {
        return existing(words, new Conditions(), words.size());
    }

    private static Conditions wanted(List<TermsQuery> others, ProjectFilter filter) {
        var wanted = new Conditions().columns(filter);
        if (!others.isEmpty()) {
            wanted.and("project_search.terms @@ cast(:others as tsquery)")
                    .param("others", TermsQuery.all(others).text());
        }
        filter.withText(null)
                .terms()
                .ifPresent(terms -> wanted.and("project_search.terms @@ cast(:rest as tsquery)")
                        .param("rest", terms.text()));
        return wanted;
    }
}
