package milepost.registry.region;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import milepost.web.check.Line;
import milepost.web.check.PlausibleDate;
import milepost.web.check.RegionCode;
import org.jspecify.annotations.Nullable;

/** The query parameters that select regions. A region must match every one that is given. */
record RegionFilter(
        @RegionCode @Parameter(description = "Code of the parent region") @Nullable String parent,

        @Nullable RegionLevel level,

        @Line(max = 100)
        @Parameter(description = "Part of the Chinese or English name, or beginning of the code")
        @Nullable String q,

        @PlausibleDate @Parameter(description = "Valid on this day") @Nullable LocalDate validOn) {}
