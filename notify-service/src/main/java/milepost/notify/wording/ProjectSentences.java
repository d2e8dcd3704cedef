package milepost.notify.wording;

import milepost.events.CodeEvent.CodeAssigned;
import milepost.events.CodeEvent.CodeEnded;
import milepost.events.LifecycleEvent.ProjectReinstated;
import milepost.events.LifecycleEvent.ProjectReleased;
import milepost.events.LifecycleEvent.ProjectSeparated;
import milepost.events.LifecycleEvent.ProjectSplit;
import milepost.events.LifecycleEvent.ProjectWithdrawn;
import milepost.events.ListingEvent.ListingVoided;
import milepost.events.ListingEvent.ProjectListed;
import milepost.events.RegistryEvent.ProjectAbsorbed;
import milepost.events.RegistryEvent.ProjectAmended;
import milepost.events.RegistryEvent.ProjectCited;
import milepost.events.RegistryEvent.ProjectDistinguished;
import milepost.events.RegistryEvent.ProjectEvent;
import milepost.events.RegistryEvent.ProjectMerged;
import milepost.events.RegistryEvent.ProjectRegistered;
import org.jspecify.annotations.Nullable;

/** What the registry tells of projects. */
final class ProjectSentences {

    private final Texts texts;
    private final Values values;
    private final Phrases phrases;
    private final Changes changes;

    ProjectSentences(Texts texts, Values values, Phrases phrases, Changes changes) {
        this.texts = texts;
        this.values = values;
        this.phrases = phrases;
        this.changes = changes;
    }

    String of(ProjectEvent event) {
        return switch (event) {
            case ProjectRegistered e ->
                texts.say(
                        "project.registered",
                        "name",
                        name(e.project().nameZh(), e.project().nameEn()));
            case ProjectAmended e -> texts.say("project.amended", "changes", changes.of(e));
            case ProjectCited e ->
                texts.say(
                        "project.cited",
                        "clause",
                        e.clause(),
                        "phrase",
                        e.phrase(),
                        "stage",
                        texts.term("statedStage", e.statedStage()),
                        "promised",
                        e.promisedDate() == null
                                ? ""
                                : texts.say("project.promised", "date", values.day(e.promisedDate())));
            case CodeAssigned e -> assigned(e);
            case CodeEnded e ->
                e.movedTo() == null
                        ? texts.say(
                                "project.code-lapsed",
                                "code",
                                e.code(),
                                "day",
                                values.day(e.lapsedOn()),
                                "reason",
                                Phrases.reason(e.reasonText()))
                        : texts.say("project.code-moved", "code", e.code(), "reason", Phrases.reason(e.reasonText()));
            case ProjectListed e ->
                listed(
                        e.corrects() == null ? "project.listed" : "project.listed-rightly",
                        e.year(),
                        e.level(),
                        e.list(),
                        e.bucket(),
                        e.reasonText() == null ? texts.say("nothing") : e.reasonText());
            case ListingVoided e ->
                listed("project.listing-voided", e.year(), e.level(), e.list(), e.bucket(), e.reasonText());
            case ProjectDistinguished e ->
                because("project.distinguished", e.distinctFrom().reason());
            case ProjectMerged _ -> texts.say("project.merged");
            case ProjectAbsorbed _ -> texts.say("project.absorbed");
            case ProjectWithdrawn e -> because("project.withdrawn", e.reasonText());
            case ProjectReinstated e -> because("project.reinstated", e.reasonText());
            case ProjectSeparated e -> because("project.separated", e.reasonText());
            case ProjectReleased e -> because("project.released", e.reasonText());
            case ProjectSplit e ->
                texts.count(
                        "project.split",
                        e.parts().size(),
                        "n",
                        values.number(e.parts().size()),
                        "reason",
                        Phrases.reason(e.reasonText()));
        };
    }

    private String name(String zh, @Nullable String en) {
        var name = phrases.narrative(zh, en);
        return name == null ? zh : name;
    }

    private String because(String key, String reason) {
        return texts.say(key, "reason", Phrases.reason(reason));
    }

    private String assigned(CodeAssigned event) {
        if (event.movedFrom() != null) {
            return texts.say("project.code-moved-here", "code", event.code());
        }
        var from =
                event.validFrom() == null ? "" : texts.say("project.code-from", "day", values.day(event.validFrom()));
        if (event.sharedWith() == null) {
            return texts.say("project.code-assigned", "code", event.code(), "from", from);
        }
        var count = event.sharedWith().size();
        return texts.count("project.code-split", count, "code", event.code(), "from", from, "n", values.number(count));
    }

    private String listed(String key, int year, String level, String list, String bucket, String reason) {
        return texts.say(
                key,
                "year",
                year,
                "list",
                list,
                "level",
                texts.term("listLevel", level),
                "bucket",
                texts.term("listBucket", bucket),
                "reason",
                Phrases.reason(reason));
    }
}
