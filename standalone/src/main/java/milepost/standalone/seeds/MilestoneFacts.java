package milepost.standalone.seeds;

import java.util.List;
import java.util.Optional;
import milepost.standalone.seeds.request.HistoryBody;
import milepost.standalone.seeds.request.HistoryBody.AchievementBody;
import milepost.standalone.seeds.request.HistoryBody.ChangeBody;
import milepost.standalone.seeds.request.HistoryBody.MilestoneBody;
import tools.jackson.databind.JsonNode;

/**
 * The facts of a milestone, and how many of them progress-service has. A milestone that is met or ended, or that somebody has
 * planned for another date, counts as known.
 */
final class MilestoneFacts {

    private final List<HistoryBody> facts;
    private final MilestoneBody milestone;
    private final Optional<JsonNode> present;
    private final int known;

    /** @param milestones those of the project, as progress-service returns them */
    MilestoneFacts(List<HistoryBody> facts, JsonNode milestones) {
        this.facts = facts;
        this.milestone = (MilestoneBody) facts.getFirst();
        this.present = milestones.valueStream().filter(this::isSame).findFirst();
        this.known = present.map(this::known).orElse(0);
    }

    String title() {
        return milestone.titleZh();
    }

    /** Returns the id of the milestone, empty if it does not exist yet. */
    String id() {
        return present.map(other -> other.path("id").asString("")).orElse("");
    }

    int size() {
        return facts.size();
    }

    HistoryBody get(int fact) {
        return facts.get(fact);
    }

    /** Returns the number of known facts, which are the first ones. */
    int known() {
        return known;
    }

    private boolean isSame(JsonNode other) {
        return other.path("type").asString("").equals(milestone.type())
                && other.path("titleZh").asString("").equals(milestone.titleZh());
    }

    private int known(JsonNode other) {
        var planned = other.path("baselineDate").asString("");
        if (other.path("ending").isObject()
                || other.path("actualDate").isString()
                || !planned.equals(milestone.baselineDate().toString())) {
            return facts.size();
        }
        return (int) facts.stream().takeWhile(fact -> isIn(other, fact)).count();
    }

    private static boolean isIn(JsonNode other, HistoryBody fact) {
        return switch (fact) {
            case MilestoneBody _ -> true;
            case ChangeBody change ->
                other.path("targets")
                        .valueStream()
                        .anyMatch(target -> target.path("change")
                                .path("reasonText")
                                .asString("")
                                .equals(change.reasonText()));
            case AchievementBody _ -> false;
        };
    }
}
