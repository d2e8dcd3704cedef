package milepost.registry.terms;

import java.util.Collection;
import java.util.List;
import milepost.events.RegistryEvent.ProjectDetails;
import milepost.registry.naming.ProjectName;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** How a row of the table {@code project_search} is written, as part of the statement that writes the project. */
public final class TermsRow {

    /**
     * Writes the row of the project whose id a query {@code written} returns. Stage and light stay as they are, since
     * progress-service decides about them.
     */
    public static final String WRITE = """
            insert into project_search as row (project_id, category, nature, regions, provinces, forms, terms)
            select written.id, :category, :nature, :regions, :provinces, :forms, array_to_tsvector(cast(:terms as text[]))
            from written
            on conflict (project_id) do update set
                category = excluded.category, nature = excluded.nature, regions = excluded.regions,
                provinces = excluded.provinces, forms = excluded.forms, terms = excluded.terms
            where row.nature <> excluded.nature or row.regions <> excluded.regions or row.forms <> excluded.forms
               or row.terms <> excluded.terms
            """;

    private TermsRow() {}

    /**
     * Binds the parameters of {@link #WRITE}.
     *
     * @param names the project's name and aliases
     */
    public static StatementSpec bind(StatementSpec statement, ProjectDetails project, List<ProjectName> names) {
        var terms = ProjectTerms.of(project, names);
        return statement
                .param("category", project.category())
                .param("nature", project.nature())
                .param("regions", array(project.regions()))
                .param("provinces", array(terms.provinces()))
                .param("forms", terms.forms())
                .param("terms", array(terms.terms()));
    }

    private static String[] array(Collection<String> values) {
        return values.toArray(String[]::new);
    }
}
