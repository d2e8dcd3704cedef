package milepost.registry.splitting;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import milepost.registry.project.ProjectRequest;
import milepost.web.check.Checked;
import milepost.web.check.Distinct;
import milepost.web.check.Faults;
import milepost.web.check.Line;
import org.jspecify.annotations.Nullable;

/** A request to split a project. */
record SplitRequest(
        @Schema(description = "What becomes of its own") @NotEmpty @Size(max = 20) List<Part> parts,

        @Schema(
                description =
                        "none: nothing remains of the project, which is withdrawn. Without it, the remainder keeps its id")
        @Nullable Remainder remainder,

        @Schema(description = "Why it is split, which everyone can read") @Line(max = 200)
        String reasonText,

        @Schema(description = "The document that says so") @Nullable @Line(max = 200)
        String documentRef)
        implements Checked {

    /** A part: a project to be registered, or one that is registered already, and what it takes over. */
    @Schema(name = "SplitPartRequest")
    record Part(
            @Schema(description = "The project to be registered. Required unless id is given") @Nullable ProjectRequest project,

            @Schema(description = "The id of a registered project, instead of project") @Nullable UUID id,

            @Schema(description = "Ids of citations of the split project that name this part")
            @Distinct
            @Size(max = 500) List<UUID> citations,

            @Schema(description = "National project codes of the split project that are those of this part")
            @Distinct
            @Size(max = 20) List<String> codes)
            implements Checked {

        @Override
        public void check(Faults faults) {
            faults.unless(project == null || id == null, "/id", "stands-alone");
            faults.unless(project != null || id != null, "/project", "not-null");
        }
    }

    @Override
    public void check(Faults faults) {
        checkOnce(faults, Part::citations, "citations");
        checkOnce(faults, Part::codes, "codes");
        checkOnce(faults, part -> part.id() == null ? List.of() : List.of(part.id()), "id");
    }

    private <T> void checkOnce(Faults faults, Function<Part, List<T>> values, String member) {
        Set<T> seen = new HashSet<>();
        for (var i = 0; parts != null && i < parts.size(); i++) {
            var isNew = values.apply(parts.get(i)).stream().map(seen::add).reduce(true, Boolean::logicalAnd);
            faults.unless(isNew, "/parts/" + i + "/" + member, "in-other-part");
        }
    }
}
