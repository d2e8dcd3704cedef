package milepost.registry.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import milepost.events.RegistryEvent.Clause;
import milepost.events.RegistryEvent.FormerPlan;
import milepost.events.RegistryEvent.PlanDetails;
import org.junit.jupiter.api.Test;

class PlanAmendmentTest {

    private static final Clause KEPT = new Clause("一", "总体要求", null);
    private static final Clause RENAMED = new Clause("二", "基础设施", null);
    private static final Clause REMOVED = new Clause("三", "保障措施", "Safeguards");

    @Test
    void theEventHasTheFormerValuesOfChangedMembersOnly() {
        var after = plan("新标题", List.of(new Clause("二", "补齐基础设施短板", null), KEPT));

        var event = amendment(plan("旧标题", List.of(KEPT, RENAMED, REMOVED)), after, "clauses", "titleZh")
                .event();

        assertThat(event.before())
                .isEqualTo(new FormerPlan("旧标题", null, null, null, null, null, null, null, List.of(RENAMED, REMOVED)));
        assertThat(event.plan()).isEqualTo(after);
        assertThat(event.reasonText()).isEqualTo("勘误");
    }

    @Test
    void everyMemberHasAFormerValueOnceItIsChanged() {
        var issuedOn = LocalDate.of(2025, 1, 1);
        var before = new PlanDetails(
                "旧", "old", "省发展改革委", "1号", issuedOn, "620000", "whole", List.of("titleZh"), List.of(REMOVED));
        var every = Arrays.stream(PlanDetails.class.getRecordComponents())
                .map(RecordComponent::getName)
                .toArray(String[]::new);

        var event = amendment(before, plan("新", List.of(KEPT)), every).event();

        assertThat(event.before()).usingRecursiveComparison().isEqualTo(before);
    }

    @Test
    void formerClausesAreLeftOutIfTheyDoNotFitIntoTheEvent() {
        var event = amendment(plan("旧标题", clauses("旧", 250)), plan("新标题", clauses("新", 250)), "clauses", "titleZh")
                .event();

        assertThat(event.before()).isNotNull();
        assertThat(event.before().titleZh()).isEqualTo("旧标题");
        assertThat(event.before().clauses()).isNull();
    }

    @Test
    void allFormerValuesAreLeftOutIfTheyDoNotFitIntoTheEvent() {
        var event = amendment(plan("旧", List.of(KEPT)), plan("新", clauses("新", 300)), "clauses", "titleZh")
                .event();

        assertThat(event.before()).isNull();
    }

    private static PlanAmendment amendment(PlanDetails before, PlanDetails after, String... changed) {
        var plan = new Plan("plan", 1, before, Instant.parse("2026-01-01T00:00:00Z"));
        return new PlanAmendment(plan, after, List.of(changed), "勘误");
    }

    private static PlanDetails plan(String titleZh, List<Clause> clauses) {
        return new PlanDetails(titleZh, null, null, null, null, null, null, null, clauses);
    }

    private static List<Clause> clauses(String word, int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> new Clause("第" + i, word.repeat(60), null))
                .toList();
    }
}
