package milepost.progress.portfolio;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import milepost.progress.sector.Category;
import milepost.web.check.Line;
import milepost.web.check.RegionCode;
import milepost.web.check.RegionCodes;
import org.jspecify.annotations.Nullable;

/** The query parameters that select projects, as the registry describes them now. A project must match every one that is given. */
public record PortfolioFilter(
        @Parameter(
                description = "A region's code, or its first digits: projects of which a part lies there or below it")
        @Nullable @RegionCode(prefix = true)
        String region,

        @Parameter(description = "A plan's id: projects that it names") @Nullable @Line(max = 100)
        String plan,

        @Nullable Category category,

        @Nullable Nature nature) {

    /**
     * Returns the condition on a project p, with {@link #values}. It holds nothing about what is not given, and no subquery for each
     * project, so that PostgreSQL can count in parallel. Most projects of a region are found by their lead region. A merge hands
     * citations on.
     */
    public String condition() {
        var condition = new StringBuilder("true");
        if (category != null) {
            condition.append(" and p.category = :category");
        }
        if (nature != null) {
            condition.append(" and p.nature = :nature");
        }
        if (!prefix().isEmpty()) {
            condition.append("""
                     and (starts_with(p.regions[1], :region)
                        or position(' ' || :region in ' ' || array_to_string(p.regions, ' ')) > 0)
                    """);
        }
        if (plan != null) {
            condition.append("""
                     and p.id in (
                        with recursive named (id) as (
                            select c.project_id from project_citation c
                            where c.plan = :plan and c.cited_at <= :time and coalesce(c.uncited_at, 'infinity') > :time
                            union
                            select absence.merged_into from named join project_absence absence on absence.project_id = named.id
                            where absence.merged_into is not null and absence.during @> :time)
                        select id from named)
                    """);
        }
        return condition.toString();
    }

    /** Returns the values of the condition at a time. */
    public Map<String, @Nullable Object> values(Instant time) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("region", prefix());
        values.put("plan", plan);
        values.put("category", category == null ? null : category.code());
        values.put("nature", nature == null ? null : nature.code());
        values.put("time", time.atOffset(ZoneOffset.UTC));
        return values;
    }

    private String prefix() {
        return region == null ? "" : RegionCodes.prefix(region);
    }
}
