package milepost.registry.history;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import milepost.access.Caller;
import milepost.access.Role;
import milepost.registry.paging.Slice;
import milepost.registry.project.ProjectRegistry;
import milepost.registry.version.ProjectVersion;
import milepost.registry.version.ProjectVersions;
import milepost.web.Cursors;
import milepost.web.Limits;
import milepost.web.Page;
import milepost.web.Pages;
import milepost.web.ProblemException;
import milepost.web.check.Faults;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The versions of projects over HTTP. */
@RestController
@RequestMapping("/v1/projects/{id}/versions")
@Tag(name = "Projects")
class ProjectVersionController {

    private final ProjectRegistry projects;
    private final ProjectVersions versions;

    ProjectVersionController(ProjectRegistry projects, ProjectVersions versions) {
        this.projects = projects;
        this.versions = versions;
    }

    @GetMapping
    @Operation(
            operationId = "listProjectVersions",
            summary = "List the versions of a project",
            description =
                    "The newest first: when and why its description was changed, by which organisation, and which members were changed. "
                            + "Read one with asOf = validFrom.")
    ResponseEntity<Page<ListedVersion>> list(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            Optional<Caller> caller,
            HttpServletRequest request) {
        projects.get(id);
        var before = Cursors.decode(cursor, BeforeVersion.class).map(BeforeVersion::version);
        var max = Limits.of(limit);
        var found = versions.newestFirst(id, before, max + 1);
        var showsActor = caller.filter(c -> c.has(Role.AUDITOR)).isPresent();
        return Pages.respond(
                Slice.of(ListedVersion.all(found, showsActor), max, version -> new BeforeVersion(version.version())),
                request);
    }

    @GetMapping("/diff")
    @Operation(
            operationId = "compareProjectVersions",
            summary = "Compare two versions of a project",
            description =
                    "The members of the description that differ, with their values in both versions. A version that left the description as "
                            + "it was stands for the one before it.")
    VersionDifference diff(
            @PathVariable UUID id,
            @RequestParam(required = false)
                    @Parameter(description = "The number of a version; by default the one before to")
                    @Nullable Long from,
            @RequestParam(required = false)
                    @Parameter(description = "The number of a version; by default the newest")
                    @Nullable Long to) {
        var newest = projects.get(id).version();
        var later = to == null ? newest : to;
        var earlier = from == null ? Math.max(1, later - 1) : from;
        var faults = Faults.ofParameters();
        faults.unless(earlier >= 1 && earlier <= newest, "/from", "out-of-range", 1, newest);
        faults.unless(later >= 1 && later <= newest, "/to", "out-of-range", 1, newest);
        faults.orThrow();
        return VersionDifference.between(kept(id, earlier, "from"), kept(id, later, "to"));
    }

    private ProjectVersion kept(UUID id, long version, String parameter) {
        return versions.before(id, version + 1)
                .orElseThrow(() -> ProblemException.of(HttpStatus.BAD_REQUEST, "invalid-parameter", parameter)
                        .parameter(parameter, "version-not-kept"));
    }

    record BeforeVersion(long version) {}
}
