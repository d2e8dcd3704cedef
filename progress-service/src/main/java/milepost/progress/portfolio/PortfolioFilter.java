package milepost.progress.portfolio;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import milepost.progress.sector.Category;
import milepost.web.check.Line;
import milepost.web.check.OneOf;
import milepost.web.check.RegionCode;
import milepost.web.check.RegionCodes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/** The query parameters that select projects, as the registry describes them now. A project must match every one that is given. */
public record PortfolioFilter(
        @Parameter(
                description = "A region's code, or its first digits: projects of which a part lies there or below it")
        @Nullable @RegionCode(prefix = true)
        String region,

        @Parameter(description = "A plan's id: projects that it names") @Nullable @Line(max = 100)
        String plan,

        @Nullable Category category,

        @Nullable @OneOf({"project", "programme", "platform", "target"})
        String nature) {

    /** Returns the values of {@link PortfolioRepository#SELECTED}. */
    public MapSqlParameterSource values(Instant time) {
        return new MapSqlParameterSource()
                .addValue(
                        "region",
                        Optional.ofNullable(region).map(RegionCodes::prefix).orElse(""))
                .addValue("plan", plan)
                .addValue("category", category == null ? null : category.code())
                .addValue("nature", nature)
                .addValue("time", time.atOffset(ZoneOffset.UTC));
    }
}
