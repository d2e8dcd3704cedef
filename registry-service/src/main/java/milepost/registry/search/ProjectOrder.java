package milepost.registry.search;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import milepost.registry.filter.Conditions;
import milepost.registry.filter.ProjectFilter;
import milepost.registry.vocabulary.Category;
import milepost.registry.vocabulary.Light;
import milepost.registry.vocabulary.Nature;
import milepost.registry.vocabulary.Stage;
import milepost.web.Cursors;
import milepost.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * An order of the list of projects. A project that is changed while a caller reads the pages moves to the end of
 * {@code updated}, a renamed one moves in {@code name} and {@code relevance}, and one of which something is reported in
 * {@code light}, {@code slip} and {@code next}. No other project moves, so none is left out or
 * returned twice.
 */
record ProjectOrder(SortKey key, boolean descending) {

    /** Returns the order of a parameter, or the default. Relevance requires a text to search by. */
    static ProjectOrder of(@Nullable String sort, boolean hasText) {
        if (sort == null) {
            return new ProjectOrder(hasText ? SortKey.RELEVANCE : SortKey.REGISTERED, false);
        }
        var order = all().filter(each -> each.word().equals(sort))
                .findFirst()
                .orElseThrow(
                        () -> invalid("one-of", all().map(ProjectOrder::word).collect(Collectors.joining(", "))));
        if (order.isByRelevance() && !hasText) {
            throw invalid("needs", "q");
        }
        return order;
    }

    /** The words for all orders. */
    static List<String> words(boolean hasText) {
        return all().filter(order -> hasText || !order.isByRelevance())
                .map(ProjectOrder::word)
                .toList();
    }

    /**
     * Answers 400 unless the order can be told for the filter: nothing is due of withdrawn projects, and not every order of the past is
     * kept.
     */
    void requireFor(ProjectFilter filter) {
        if (key.isByStatus() && filter.withdrawn() != null) {
            throw invalid("not-of-withdrawn");
        }
        if (filter.asOf() != null && !key.isKept()) {
            throw invalid(
                    "not-as-of",
                    all().filter(each -> each.key().isKept())
                            .map(ProjectOrder::word)
                            .collect(Collectors.joining(", ")));
        }
    }

    boolean isByUpdate() {
        return key == SortKey.UPDATED;
    }

    boolean isByRelevance() {
        return key == SortKey.RELEVANCE;
    }

    AfterProject after(FoundProject last, @Nullable String instead) {
        return new AfterProject(word(), key.of(last), last.project().id(), instead);
    }

    /** Answers 400 to a cursor of another order or a forged one. */
    AfterProject checked(AfterProject after) {
        try {
            if (!after.sort().equals(word())) {
                throw Cursors.foreign();
            }
            key.requireReadable(after.key());
            return after;
        } catch (RuntimeException e) {
            throw Cursors.foreign().causedBy(e);
        }
    }

    /** The column to order by, after the rank. */
    String column() {
        return key.column;
    }

    String direction() {
        return descending ? " desc" : "";
    }

    /** The clause that reads the next projects in the order, at most {@code :next}, as what the column and {@code project} are read from. */
    String next(Conditions next) {
        var wanted = next + sorted() + " limit :next) as ";
        return key.isByStatus()
                ? " from (select * from project_order where " + wanted
                        + "project_order join project on project.id = project_order.project_id"
                : " from (select * from project where " + wanted + "project";
    }

    /** What the column needs beside {@code project}. */
    String join() {
        return key.isByStatus() ? " join project_order on project_order.project_id = project.id" : "";
    }

    String sorted() {
        return " order by " + key.column + direction() + ", " + id() + direction();
    }

    /**
     * Adds those conditions that the index of the order has the columns for, because they go together with it: late works are seldom
     * on track. Returns the filter without them.
     */
    ProjectFilter addIndexed(Conditions next, ProjectFilter filter) {
        if (!key.isByStatus()) {
            return filter;
        }
        next.anyOf(
                        "project_order.category",
                        "category",
                        filter.categories().stream().map(Category::code))
                .anyOf(
                        "project_order.nature",
                        "nature",
                        filter.natures().stream().map(Nature::code))
                .anyOf("project_order.stage", "stage", filter.stages().stream().map(Stage::name))
                .anyOf("project_order.light", "light", filter.lights().stream().map(Light::code));
        return filter.withoutColumns();
    }

    /** Whether the next projects are all matches if no condition is left. */
    boolean isWhole(Conditions left) {
        return key.isByStatus() && left.isEmpty();
    }

    /** Adds the condition that a project comes after another one. */
    Conditions addAfter(Conditions conditions, AfterProject after) {
        return conditions
                .and("(%s, %s) %s (cast(:afterKey as %s), :afterId)"
                        .formatted(key.column, id(), descending ? "<" : ">", key.type))
                .param("afterKey", after.key())
                .param("afterId", after.id());
    }

    /** As the index of the order has it. */
    private String id() {
        return key.isByStatus() ? "project_order.project_id" : "project.id";
    }

    private String word() {
        return descending ? "-" + key.word : key.word;
    }

    private static Stream<ProjectOrder> all() {
        return Arrays.stream(SortKey.values())
                .flatMap(key -> Stream.of(new ProjectOrder(key, false), new ProjectOrder(key, true)))
                .filter(order -> !(order.key().hasOneDirection() && order.descending()));
    }

    private static ProblemException invalid(String code, Object... args) {
        return ProblemException.of(HttpStatus.BAD_REQUEST, "invalid-parameter", "sort")
                .parameter("sort", code, args);
    }
}
