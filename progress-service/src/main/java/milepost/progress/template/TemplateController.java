package milepost.progress.template;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import milepost.progress.sector.ApprovalRoute;
import milepost.progress.sector.Category;
import milepost.progress.sector.Sector;
import milepost.web.Page;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists and reads templates of milestones over HTTP. */
@Tag(name = "Milestone templates")
@RestController
@RequestMapping("/v1/milestone-templates")
class TemplateController {

    private final Templates templates;

    TemplateController(Templates templates) {
        this.templates = templates;
    }

    @Operation(
            operationId = "listMilestoneTemplates",
            summary = "Templates of milestones by sector and approval route, all in one page",
            description = "A template must match all filters. One without categories suits projects of every category.")
    @GetMapping
    Page<Template> list(@ParameterObject TemplateFilter filter) {
        return new Page<>(templates.all().filter(filter::matches).toList(), null);
    }

    @Operation(operationId = "getMilestoneTemplate", summary = "A version of a template")
    @GetMapping("/{name}/{version}")
    Template get(@PathVariable String name, @PathVariable int version) {
        var id = name + "/" + version;
        return templates.find(id).orElseThrow(() -> TemplateProblems.notFound(id, templates.known()));
    }

    /** The templates that are asked for; null for any. */
    record TemplateFilter(
            @Nullable Category category,
            @Nullable ApprovalRoute route,
            @Nullable Sector sector) {

        boolean matches(Template template) {
            return (category == null
                            || template.categories().isEmpty()
                            || template.categories().contains(category))
                    && (route == null || route == template.route())
                    && (sector == null || sector == template.sector());
        }
    }
}
