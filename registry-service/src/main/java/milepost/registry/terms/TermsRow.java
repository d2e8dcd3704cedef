package milepost.registry.terms;

/** How a row of the table {@code project_search} is written, as part of the statement that writes the project. */
public final class TermsRow {

    /**
     * Writes the rows of the projects whose ids and times of change a query {@code written} returns, from a query {@code given}. Stage
     * and light stay as they are, since progress-service decides about them. Codes that have lapsed are terms too.
     */
    public static final String WRITE = """
            insert into project_search as row (project_id, category, nature, regions, provinces, forms, terms, valid_from)
            select given.id, given.category, given.nature, given.regions, given.provinces, given.forms,
                 array_to_tsvector(given.terms || array(
                     select unnest(array['#' || replace(held.code, '-', ''), replace(held.code, '-', '')])
                     from project_code held where held.project_id = given.id and held.ended = 'lapsed')),
                 written.updated_at
            from written join given on given.id = written.id
            on conflict (project_id) do update set
                category = excluded.category, nature = excluded.nature, regions = excluded.regions,
                provinces = excluded.provinces, forms = excluded.forms, terms = excluded.terms,
                valid_from = excluded.valid_from
            where row.nature <> excluded.nature or row.regions <> excluded.regions or row.forms <> excluded.forms
               or row.terms <> excluded.terms
            """;

    /** Removes the former rows, before they are computed again. */
    public static final String CLEAR_FORMER = "truncate project_search_former";

    /** Writes a former row, of which stage and light are read elsewhere. */
    public static final String WRITE_FORMER = """
            insert into project_search_former (
                project_id, valid_from, valid_until, category, nature, stage, light, regions, provinces, forms, terms,
                withdrawn)
            values (?, ?, ?, ?, ?, '', '', ?, ?, ?, array_to_tsvector(?), ?)
            """;

    private TermsRow() {}
}
