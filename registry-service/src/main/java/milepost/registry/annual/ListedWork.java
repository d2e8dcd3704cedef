package milepost.registry.annual;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A project in an annual list, and how far it is. */
@Schema(name = "ListedWork")
record ListedWork(
        @Schema(description = "The project; the one that it was merged into, if it was")
        UUID projectId,

        String nameZh,
        @Nullable String nameEn,
        List<String> regions,
        String stage,

        @Schema(description = "none for a project without milestones")
        String light) {}
