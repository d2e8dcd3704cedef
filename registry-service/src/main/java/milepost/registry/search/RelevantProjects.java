package milepost.registry.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import milepost.registry.search.ProjectOrder.AfterProject;
import org.springframework.stereotype.Component;

/**
 * The list in the order of relevance: projects with a name that is, or begins with, all of what was typed, and codes that do,
 * then all others. Within a rank the first registered comes first.
 */
@Component
class RelevantProjects {

    private static final int IN_ONE_NAME = 4;

    private final ProjectSearchRepository projects;

    RelevantProjects(ProjectSearchRepository projects) {
        this.projects = projects;
    }

    List<FoundProject> find(
            ProjectFilter filter, Query query, ProjectOrder order, Optional<AfterProject> after, int limit) {
        var terms = filter.terms().orElseThrow();
        var rank = after.map(last -> Integer.parseInt(last.key())).orElse(0);
        var found = new ArrayList<FoundProject>();
        if (rank < IN_ONE_NAME) {
            found.addAll(projects.all(
                    after(conditions(filter, terms.and(query.beginning())), after)
                            .param("name", query.name().text())
                            .param("code", query.code().text()),
                    """
                    case when project_search.terms @@ cast(:name as tsquery) then 1
                        when project_search.terms @@ cast(:code as tsquery) then 2 else 3 end
                    """,
                    order,
                    limit));
        }
        var others = terms.and(query.beginning().not());
        var lacking = limit - found.size();
        if (lacking > 0) {
            found.addAll(others(filter, query, others, order, rank < IN_ONE_NAME ? Optional.empty() : after, lacking));
        }
        return found;
    }

    private List<FoundProject> others(
            ProjectFilter filter,
            Query query,
            TermsQuery others,
            ProjectOrder order,
            Optional<AfterProject> after,
            int limit) {
        var rank = after.map(last -> Integer.parseInt(last.key())).orElse(IN_ONE_NAME);
        if (rank == IN_ONE_NAME && query.mayBeCommon()) {
            var next = new Conditions();
            after.ifPresent(last -> next.and("project.id > :afterId").param("afterId", last.id()));
            var wanted = conditions(filter, others)
                    .and("strpos(project_search.forms, :form) > 0")
                    .param("form", query.form());
            var found = projects.among(next, wanted, order, limit, IN_ONE_NAME);
            if (found.size() == limit) {
                return found;
            }
        }
        return projects.all(
                after(conditions(filter, others), after).param("form", query.form()),
                "case when strpos(project_search.forms, :form) > 0 then 4 else 5 end",
                order,
                limit);
    }

    private static Conditions conditions(ProjectFilter filter, TermsQuery terms) {
        return new Conditions().terms(terms).facts(filter);
    }

    private static Conditions after(Conditions conditions, Optional<AfterProject> after) {
        after.ifPresent(last ->
                conditions.param("afterRank", Integer.parseInt(last.key())).param("afterId", last.id()));
        return conditions;
    }
}
