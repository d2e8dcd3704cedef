package milepost.registry.oc4ids.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import milepost.events.RegistryEvent.PlanDetails;
import milepost.registry.citation.Citation;
import milepost.registry.oc4ids.json.Oc4idsProject.PolicyAlignment;
import milepost.registry.oc4ids.schedule.PackageLanguage;
import milepost.web.check.RegionCodes;
import org.jspecify.annotations.Nullable;

/** The plans that name a project: their kinds, what they say, and each clause by itself. */
final class PolicyMapping {

    /** Not in the standard's list, which is open: a plan of a province, a city or a county. */
    static final String REGIONAL_PLAN = "regionalPlan";

    private static final String INFRASTRUCTURE = "基础设施";
    private static final List<String> SECTORS = List.of(
            "交通", "铁路", "公路", "民航", "水运", "物流", "能源", "电力", "水利", "水网", "生态", "环境", "农业", "教育", "卫生", "养老", "文化", "旅游",
            "数字", "科技", "住房", "专项");

    private final Function<String, PlanDetails> plans;
    private final PackageLanguage language;

    PolicyMapping(Function<String, PlanDetails> plans, PackageLanguage language) {
        this.plans = plans;
        this.language = language;
    }

    @Nullable PolicyAlignment alignment(List<Citation> citations) {
        return citations.isEmpty()
                ? null
                : new PolicyAlignment(
                        citations.stream()
                                .map(citation -> kind(plans.apply(citation.plan())))
                                .distinct()
                                .toList(),
                        citations.stream().map(this::sentence).collect(Collectors.joining("\n")),
                        citations.stream().map(this::reference).toList());
    }

    static String kind(PlanDetails plan) {
        if (plan.titleZh().contains(INFRASTRUCTURE)) {
            return "infrastructurePlan";
        }
        if (SECTORS.stream().anyMatch(plan.titleZh()::contains)) {
            return "sectorPlan";
        }
        var jurisdiction = plan.jurisdiction();
        return jurisdiction == null || jurisdiction.equals(RegionCodes.WHOLE_COUNTRY) ? "nationalPlan" : REGIONAL_PLAN;
    }

    private String sentence(Citation citation) {
        var plan = plans.apply(citation.plan());
        var words = Objects.requireNonNullElse(citation.statedStageWords(), language.word(citation.statedStage()));
        var title = language.text(plan.titleZh(), plan.titleEn());
        return language == PackageLanguage.EN
                ? "Named in plan “%s”, clause %s, as “%s” (%s)"
                        .formatted(title, citation.clause(), citation.phrase(), words)
                : "列入《%s》%s：“%s”（%s）".formatted(title, citation.clause(), citation.phrase(), words);
    }

    private Map<String, String> reference(Citation citation) {
        var plan = plans.apply(citation.plan());
        var reference = new LinkedHashMap<String, String>();
        reference.put("plan", citation.plan());
        reference.put("title", language.text(plan.titleZh(), plan.titleEn()));
        put(reference, "documentNumber", plan.documentNumber());
        reference.put("clause", citation.clause());
        reference.put("phrase", citation.phrase());
        reference.put("statedStage", citation.statedStage().code());
        put(reference, "statedStageWords", citation.statedStageWords());
        put(reference, "promisedDate", citation.promisedDate());
        put(reference, "quantity", citation.quantity());
        return reference;
    }

    private static void put(Map<String, String> reference, String name, @Nullable Object value) {
        Stream.ofNullable(value).forEach(given -> reference.put(name, given.toString()));
    }
}
