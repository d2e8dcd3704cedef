package milepost.standalone.seeds;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import milepost.standalone.seeds.catalogue.SeedCatalogue;
import milepost.standalone.seeds.catalogue.SeedPlan;
import milepost.standalone.seeds.client.Answer;
import milepost.standalone.seeds.client.ApiClient;
import milepost.standalone.seeds.request.PlanBody;

/** Registers the missing plans, each parent before the plans that implement it. */
final class PlanLoad {

    private final ApiClient registry;
    private final Tally tally;
    private final Map<String, SeedPlan> plans;
    private final Set<String> done = new HashSet<>();

    PlanLoad(SeedCatalogue catalogue, ApiClient registry, Tally tally) {
        this.registry = registry;
        this.tally = tally;
        this.plans = new LinkedHashMap<>();
        catalogue.plans().forEach(plan -> plans.put(plan.id(), plan));
    }

    void load() {
        tally.start(plans.size());
        plans.values().forEach(this::load);
    }

    private void load(SeedPlan plan) {
        if (!done.add(plan.id())) {
            return;
        }
        var parent = plan.parentPlan() == null ? null : plans.get(plan.parentPlan());
        if (parent != null) {
            load(parent);
        }
        var there = registry.get("/v1/plans/" + plan.id());
        if (there.succeeded()) {
            compare(plan, there);
        } else if (there.status() == 404) {
            register(plan);
        } else {
            tally.refused("plan " + plan.id(), there.problem());
        }
    }

    private void register(SeedPlan plan) {
        var answer = registry.post("/v1/plans", "plan-" + plan.id(), PlanBody.of(plan));
        tally.answered(answer, "", "plan " + plan.id(), plan.titleZh());
    }

    private void compare(SeedPlan plan, Answer there) {
        var known = there.body()
                .path("clauses")
                .valueStream()
                .map(clause -> clause.path("number").asString(""))
                .collect(Collectors.toSet());
        var lacking = plan.clauses().stream()
                .map(SeedPlan.Clause::number)
                .filter(number -> !known.contains(number))
                .toList();
        if (lacking.isEmpty()) {
            tally.present(plan.titleZh());
        } else {
            tally.refused("plan " + plan.id(), "it is registered without the clauses " + String.join(" ", lacking));
        }
    }
}
