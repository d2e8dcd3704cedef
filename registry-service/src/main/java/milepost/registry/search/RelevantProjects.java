package milepost.registry.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import milepost.registry.filter.Conditions;
import milepost.registry.filter.ProjectFilter;
import milepost.registry.filter.SearchText;
import milepost.registry.filter.TermsQuery;
import org.springframework.stereotype.Component;

/**
 * Finds projects in the order of relevance: first those with a name or a code that equals or begins with the text, then all
 * others. Within a rank, projects that were registered earlier come first.
 */
@Component
class RelevantProjects {

    private static final int PART_OF_NAME = 4;

    private final ProjectSearchRepository projects;

    RelevantProjects(ProjectSearchRepository projects) {
        this.projects = projects;
    }

    List<FoundProject> find(
            ProjectFilter filter, SearchText text, ProjectOrder order, Optional<AfterProject> after, int limit) {
        var terms = filter.terms().orElseThrow();
        var rank = after.map(last -> Integer.parseInt(last.key())).orElse(0);
        var found = new ArrayList<FoundProject>();
        if (rank < PART_OF_NAME) {
            found.addAll(projects.all(
                    after(conditions(filter, terms.and(text.beginning())), after)
                            .param("name", text.name().text())
                            .param("code", text.code().text()),
                    """
                    case when project_search.terms @@ cast(:name as tsquery) then 1
                        when project_search.terms @@ cast(:code as tsquery) then 2 else 3 end
                    """,
                    order,
                    limit));
        }
        var others = terms.and(text.beginning().not());
        var lacking = limit - found.size();
        if (lacking > 0) {
            var shown = found.stream().map(one -> one.project().id()).collect(Collectors.toSet());
            // While the index takes in words that wait in its list, it may not know yet that a project begins with the
            // text.
            others(filter, text, others, order, rank < PART_OF_NAME ? Optional.empty() : after, lacking).stream()
                    .filter(other -> !shown.contains(other.project().id()))
                    .forEach(found::add);
        }
        return found;
    }

    private List<FoundProject> others(
            ProjectFilter filter,
            SearchText text,
            TermsQuery others,
            ProjectOrder order,
            Optional<AfterProject> after,
            int limit) {
        var rank = after.map(last -> Integer.parseInt(last.key())).orElse(PART_OF_NAME);
        var isPart = text.isRead() ? "true" : "strpos(project_search.forms, :form) > 0";
        if (rank == PART_OF_NAME && text.mayBeCommon()) {
            var next = new Conditions();
            after.ifPresent(last -> next.and("project.id > :afterId").param("afterId", last.id()));
            var wanted = conditions(filter, others).and(isPart).param("form", text.form());
            var found = projects.among(next, wanted, order, limit, PART_OF_NAME);
            if (found.size() == limit) {
                return found;
            }
        }
        return projects.all(
                after(conditions(filter, others), after).param("form", text.form()),
                "case when " + isPart + " then 4 else 5 end",
                order,
                limit);
    }

    private static Conditions conditions(ProjectFilter filter, TermsQuery terms) {
        return new Conditions().terms(terms).columns(filter).updatedBefore(filter);
    }

    private static Conditions after(Conditions conditions, Optional<AfterProject> after) {
        after.ifPresent(last ->
                conditions.param("afterRank", Integer.parseInt(last.key())).param("afterId", last.id()));
        return conditions;
    }
}
