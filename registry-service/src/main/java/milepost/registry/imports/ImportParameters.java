package milepost.registry.imports;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Duration;
import java.util.Objects;
import milepost.registry.imports.listed.ListedAs;
import milepost.registry.imports.mapping.Defaults;
import milepost.registry.imports.state.ImportOptions;
import milepost.registry.listing.ListEntry;
import milepost.registry.vocabulary.Category;
import milepost.registry.vocabulary.ListBucket;
import milepost.registry.vocabulary.ListLevel;
import milepost.registry.vocabulary.Nature;
import milepost.web.check.Checked;
import milepost.web.check.Faults;
import milepost.web.check.Line;
import milepost.web.check.RegionCode;
import org.jspecify.annotations.Nullable;

/** How a file is to be imported. */
record ImportParameters(
        @Line(max = 200) @Parameter(description = "The name of the file, by which people know it") @Nullable String name,

        @Parameter(description = "true: nothing is registered until the import is run") @Nullable Boolean dryRun,

        @Parameter(description = "true: older history, of which subscribers are not told") @Nullable Boolean backfill,

        @Parameter(description = "For rows that say none") @Nullable Category category,

        @Parameter(description = "For rows that say none; a project without it") @Nullable Nature nature,

        @RegionCode @Parameter(description = "For rows that name none; names are looked for below it first") @Nullable String region,

        @Parameter(description = "The year of the annual list that the file is, for rows that say none") @Nullable Integer listYear,

        @Parameter(description = "The level of the annual list, for rows that say none") @Nullable ListLevel listLevel,

        @Line(max = ListEntry.NAME_LENGTH)
        @Parameter(description = "The name of the annual list, for rows that say none")
        @Nullable String listName,

        @Parameter(description = "The bucket of the annual list, for rows that say none") @Nullable ListBucket listBucket,

        @Line(max = 100)
        @Parameter(
                description =
                        "A mapping that was kept; without it, one whose headings the file has, or else what is guessed")
        @Nullable String mapping,

        @Line(max = 100)
        @Parameter(description = "The sheet of a workbook that is read; without it, the first one that is shown")
        @Nullable String sheet,

        @Parameter(description = Waiting.DESCRIPTION) @Nullable Integer waitFor)
        implements Checked {

    @Override
    public void check(Faults faults) {
        faults.unless(
                listYear == null || (listYear >= ListEntry.FIRST_YEAR && listYear <= ListEntry.LAST_YEAR),
                "/listYear",
                "out-of-range",
                String.valueOf(ListEntry.FIRST_YEAR),
                String.valueOf(ListEntry.LAST_YEAR));
        faults.unless(Waiting.isAllowed(waitFor), "/waitFor", "out-of-range", 0, Waiting.MOST);
    }

    String fileName() {
        return Objects.requireNonNullElse(name, "list");
    }

    Duration patience() {
        return Waiting.of(waitFor);
    }

    ImportOptions options() {
        return new ImportOptions(
                Boolean.TRUE.equals(dryRun),
                Boolean.TRUE.equals(backfill),
                new Defaults(category, nature, region, new ListedAs(listYear, listLevel, listName, listBucket)),
                mapping,
                sheet);
    }
}
