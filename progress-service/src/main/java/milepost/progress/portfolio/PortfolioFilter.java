package milepost.progress.portfolio;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import milepost.progress.template.Category;
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
     * The condition on a project p, with {@link #values}. Most projects of a region are found by their lead region. A merge hands
     * citations on.
     */
    public static final String CONDITION = """
            (cast(:category as text) is null or p.category = :category)
            and (cast(:nature as text) is null or p.nature = :nature)
            and (:region = '' or starts_with(p.regions[1], :region)
                or exists (select from unnest(p.regions) as code where starts_with(code, :region)))
            and (cast(:plan as text) is null or p.id in (
                select unnest(array[cited.id, case when cited.merged_at <= :time then cited.merged_into end])
                from project_citation c join project cited on cited.id = c.project_id
                where c.plan = :plan and c.cited_at <= :time))
            """;

    /** Returns the values of the condition at a time. */
    public Map<String, @Nullable Object> values(Instant time) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("region", region == null ? "" : RegionCodes.prefix(region));
        values.put("plan", plan);
        values.put("category", category == null ? null : category.code());
        values.put("nature", nature == null ? null : nature.code());
        values.put("time", time.atOffset(ZoneOffset.UTC));
        return values;
    }
}
