package milepost.standalone.seeds.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import milepost.standalone.seeds.catalogue.SeedHistory;
import org.jspecify.annotations.Nullable;

/** A fact of a history as progress-service is told of it. */
public sealed interface HistoryBody {

    /** Marks the fact as added afterwards, so that it alerts nobody. */
    @JsonProperty
    default boolean backfill() {
        return true;
    }

    /** Returns where the fact is sent. */
    default String path(String project, String milestone) {
        return switch (this) {
            case MilestoneBody _ -> "/v1/projects/" + project + "/milestones";
            case ChangeBody _ -> "/v1/milestones/" + milestone + "/target-changes";
            case AchievementBody _ -> "/v1/milestones/" + milestone + "/achievement";
        };
    }

    /** Returns the facts of a milestone in the order in which they are told, the milestone itself first. */
    static List<HistoryBody> of(SeedHistory history, SeedHistory.Milestone milestone) {
        var facts = new ArrayList<HistoryBody>();
        facts.add(MilestoneBody.of(milestone));
        milestone.changes().forEach(change -> facts.add(ChangeBody.of(history, change)));
        if (milestone.achievement() != null) {
            facts.add(AchievementBody.of(history, milestone.achievement()));
        }
        return facts;
    }

    record MilestoneBody(String type, String titleZh, LocalDate baselineDate, String precision, LocalDate occurredOn)
            implements HistoryBody {

        /** A milestone without a planned date gets the date on which it was met. */
        static MilestoneBody of(SeedHistory.Milestone milestone) {
            var planned = milestone.baseline();
            if (planned == null) {
                var met = Objects.requireNonNull(milestone.achievement());
                return new MilestoneBody(
                        milestone.type(), milestone.titleZh(), met.date(), met.precision(), met.date());
            }
            return new MilestoneBody(
                    milestone.type(), milestone.titleZh(), planned.date(), planned.precision(), planned.occurredOn());
        }
    }

    record ChangeBody(
            LocalDate newTarget,
            String precision,
            String reasonCode,
            String reasonText,
            String documentRef,
            LocalDate occurredOn)
            implements HistoryBody {

        static ChangeBody of(SeedHistory history, SeedHistory.TargetChange change) {
            return new ChangeBody(
                    change.date(),
                    change.precision(),
                    change.reasonCode(),
                    change.reasonText(),
                    history.source(change.source()).quoted(),
                    change.occurredOn());
        }
    }

    record AchievementBody(LocalDate actualDate, List<EvidenceBody> evidence) implements HistoryBody {

        static AchievementBody of(SeedHistory history, SeedHistory.Achievement achievement) {
            var source = history.source(achievement.source());
            var evidence = new EvidenceBody(source.quoted() + achievement.caveat(), source.number());
            return new AchievementBody(achievement.date(), List.of(evidence));
        }
    }

    record EvidenceBody(String title, @Nullable String number) {}
}
