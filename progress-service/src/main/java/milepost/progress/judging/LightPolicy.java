package milepost.progress.judging;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.stream.Stream;
import milepost.progress.policy.SitePolicy;
import milepost.progress.sector.Category;
import milepost.web.check.RegionCode;
import milepost.web.check.RegionCodes;
import org.jspecify.annotations.Nullable;

/**
 * Which profile gives projects their lights, from which day.
 *
 * @param profile name and version
 * @param from the day on which it takes effect, but not before it is first read
 * @param region the beginning of the code of the lead region; null for all
 * @param category of the project; null for all
 * @param nature of the project; null for all
 */
public record LightPolicy(
        @NotBlank String profile,
        @NotNull LocalDate from,
        @Nullable @RegionCode(prefix = true) String region,
        @Nullable String category,

        @Nullable @Pattern(regexp = "project|programme|platform|target") String nature)
        implements SitePolicy {

    public LightPolicy {
        if (category != null
                && Stream.of(Category.values()).noneMatch(known -> known.code().equals(category))) {
            throw new IllegalArgumentException("milepost.light.policies: there is no category " + category);
        }
        region = region != null && RegionCodes.isPrefix(region) ? RegionCodes.prefix(region) : region;
    }
}
