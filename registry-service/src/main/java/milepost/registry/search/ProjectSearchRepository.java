package milepost.registry.search;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import milepost.registry.naming.NameKey;
import milepost.registry.project.Project;
import milepost.registry.project.ProjectRow;
import milepost.registry.region.RegionCodes;
import milepost.registry.search.ProjectOrder.AfterProject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the list of projects. */
@Repository
class ProjectSearchRepository {

    private final JdbcClient jdbc;

    ProjectSearchRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Project> find(ProjectFilter filter, ProjectOrder order, Optional<AfterProject> after, int limit) {
        var conditions = new ArrayList<String>();
        conditions.add("project.merged_into is null");
        var params = new HashMap<String, Object>();
        params.put("limit", limit);
        describe(filter, conditions, params);
        cite(filter, conditions, params);
        after.ifPresent(last -> {
            conditions.add(order.isAfter());
            params.put("afterKey", last.key());
            params.put("afterId", last.id());
        });
        return jdbc.sql("select " + ProjectRow.COLUMNS + " from project where " + String.join(" and ", conditions)
                        + order.orderBy() + " limit :limit")
                .params(params)
                .query(ProjectRow.MAPPER)
                .list();
    }

    private static void describe(ProjectFilter filter, List<String> conditions, Map<String, Object> params) {
        if (filter.q() != null) {
            conditions.add("""
                    (project.name_key like :nameKey or concat_ws(E'\\n', project.name_zh, project.name_en,
                        array_to_string(project.aliases, E'\\n'), array_to_string(project.codes, E'\\n')) ilike :q)
                    """);
            params.put("q", containing(filter.q().strip()));
            params.put("nameKey", containing(nameKey(filter.q())));
        }
        if (filter.category() != null) {
            conditions.add("project.category = :category");
            params.put("category", filter.category().code());
        }
        if (filter.nature() != null) {
            conditions.add("project.nature = :nature");
            params.put("nature", filter.nature().code());
        }
        if (filter.region() != null) {
            conditions.add("exists (select 1 from unnest(project.regions) as region where region like :region)");
            params.put("region", RegionCodes.prefix(filter.region()) + "%");
        }
        if (filter.updatedSince() != null) {
            conditions.add("project.updated_at >= :updatedSince");
            params.put("updatedSince", filter.updatedSince().atOffset(ZoneOffset.UTC));
        }
    }

    private static void cite(ProjectFilter filter, List<String> conditions, Map<String, Object> params) {
        if (filter.plan() == null) {
            return;
        }
        params.put("plan", filter.plan());
        if (filter.clause() == null) {
            conditions.add("project.id in (select project_id from citation where plan = :plan)");
        } else {
            conditions.add("project.id in (select project_id from citation where plan = :plan and clause = :clause)");
            params.put("clause", filter.clause());
        }
    }

    /** Brackets alone have no key, which would be contained in every name. */
    private static String nameKey(String q) {
        var key = NameKey.of(q);
        return key.isEmpty() ? q : key;
    }

    private static String containing(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
