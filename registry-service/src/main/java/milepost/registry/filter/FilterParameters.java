package milepost.registry.filter;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import milepost.registry.region.RegionNesting;
import milepost.registry.vocabulary.Category;
import milepost.registry.vocabulary.Light;
import milepost.registry.vocabulary.Nature;
import milepost.registry.vocabulary.Stage;
import milepost.web.check.Checked;
import milepost.web.check.Faults;
import milepost.web.check.Line;
import milepost.web.check.RegionCode;
import milepost.web.value.DayEdge;
import milepost.web.value.OrDay;
import org.jspecify.annotations.Nullable;

/** The query parameters that select projects. What is not given stands in no stored form of them. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FilterParameters(
        @Line(max = 200)
        @Parameter(
                description =
                        "Chinese or English names, aliases, short names (兰合), pinyin without tones (lanzhou hezuo, lanzhouhezuo), "
                                + "initials of pinyin (lzhz) or project codes. Every word must match: any part of a Chinese name, or "
                                + "the beginning of an English word or code. Traditional characters find simplified ones. Ignores 至, "
                                + "hyphens, brackets and case")
        @Nullable String q,

        List<Category> category,
        List<Nature> nature,
        List<Stage> stage,

        @Parameter(description = "none: projects without milestones")
        List<Light> light,

        @RegionCode(prefix = true)
        @Parameter(
                description =
                        "GB/T 2260 code or its first 2 or 4 digits; includes all regions below, and what is registered under a code that one of them had before or has got since")
        @Nullable String region,

        @Parameter(
                description =
                        "Id of a named set of regions, such as hexi; includes all regions below them. With region, both must hold")
        @Nullable String regionSet,

        @Parameter(description = "Projects cited by this plan") @Nullable String plan,

        @Parameter(description = "Projects cited by this clause of the plan") @Nullable String clause,

        @Parameter(
                description =
                        "Projects changed or cited at or after this time, or since the beginning of this day in Asia/Shanghai. With it, and in the order by updated, a change is listed as soon as no older one is still being written: ask again from the greatest updatedAt that you have seen, and you miss none")
        @Nullable @OrDay(DayEdge.START)
        Instant updatedSince,

        @Parameter(
                description =
                        "What was known at that instant, or at the end of that day in Asia/Shanghai; not in the future. Projects of which the "
                                + "version of that time is not kept are left out")
        @Nullable @OrDay(DayEdge.END)
        Instant asOf,

        @Parameter(description = "include: withdrawn projects as well; only: no others. Without it they are left out")
        @Nullable Withdrawn withdrawn)
        implements Checked {

    /** A stored form lacks what is empty. */
    public FilterParameters {
        category = Objects.requireNonNullElse(category, List.of());
        nature = Objects.requireNonNullElse(nature, List.of());
        stage = Objects.requireNonNullElse(stage, List.of());
        light = Objects.requireNonNullElse(light, List.of());
    }

    /** What the OpenAPI document says of these parameters. */
    public static final String DESCRIPTION =
            "A project must match all filters. category, nature, stage and light accept several values, repeated or separated by "
                    + "commas, of which one must match. Merged projects are left out, and withdrawn ones unless asked for. ";

    @Override
    public void check(Faults faults) {
        faults.unless(clause == null || plan != null, "/clause", "needs", "plan");
        faults.unless(updatedSince == null || asOf == null, "/updatedSince", "not-with", "asOf");
        faults.unless(q == null || SearchText.of(q).isPresent(), "/q", "no-word");
    }

    /**
     * Returns the filter.
     *
     * @param otherRegions beginnings of codes that the regions of {@code region} had or have got by administrative reforms
     * @param inSet beginnings of the codes of the regions of {@code regionSet}
     */
    public ProjectFilter filter(List<String> otherRegions, List<String> inSet) {
        return new ProjectFilter(
                q == null ? null : SearchText.of(q).orElseThrow(),
                category,
                nature,
                stage,
                light,
                regionPrefix(),
                otherRegions,
                inSet,
                plan,
                clause,
                updatedSince,
                null,
                asOf,
                withdrawn);
    }

    @Nullable String regionPrefix() {
        var prefix = region == null ? "" : RegionNesting.prefix(region);
        return prefix.isEmpty() ? null : prefix;
    }
}
