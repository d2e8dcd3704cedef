package milepost.notify.wording;

import java.time.LocalDate;
import milepost.events.CodeEvent;
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
import milepost.notify.wording.text.Texts;
import milepost.notify.wording.text.Values;
import org.jspecify.annotations.Nullable;

/** What the registry tells of projects. */
final class ProjectSentences {

    private final Texts texts;
    private final Values values;
    private final Phrases phrases;
    private final Changes changes;
    private final CodeSentences codes;

    ProjectSentences(Texts texts, Values values, Phrases phrases, Changes changes) {
        this.texts = texts;
        this.values = values;
        this.phrases = phrases;
        this.changes = changes;
        this.codes = new CodeSentences(texts, values);
    }

    String of(ProjectEvent event) {
        return switch (event) {
            case ProjectRegistered e ->
                texts.about("project.registered")
                        .with("name", name(e.project().nameZh(), e.project().nameEn()))
                        .say();
            case ProjectAmended e ->
                texts.about("project.amended").with("changes", changes.of(e)).say();
            case ProjectCited e -> cited(e);
            case CodeEvent e -> codes.of(e);
            case ProjectListed e -> listed(e);
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
                texts.about("project.split", e.parts().size())
                        .with("n", values.number(e.parts().size()))
                        .with("reason", Phrases.reason(e.reasonText()))
                        .say();
        };
    }

    private String name(String zh, @Nullable String en) {
        var name = phrases.narrative(zh, en);
        return name == null ? zh : name;
    }

    private String because(String key, String reason) {
        return texts.about(key).with("reason", Phrases.reason(reason)).say();
    }

    private String cited(ProjectCited event) {
        return texts.about("project.cited")
                .with("clause", event.clause())
                .with("phrase", event.phrase())
                .with("stage", texts.term("statedStage", event.statedStage()))
                .with("promised", promised(event.promisedDate()))
                .say();
    }

    private String promised(@Nullable LocalDate date) {
        return date == null
                ? ""
                : texts.about("project.promised").with("date", values.day(date)).say();
    }

    private String listed(ProjectListed event) {
        return event.corrects() == null
                ? listed("project.listed", event.year(), event.level(), event.list(), event.bucket(), "")
                : listed(
                        "project.listed-rightly",
                        event.year(),
                        event.level(),
                        event.list(),
                        event.bucket(),
                        event.reasonText() == null ? texts.say("nothing") : event.reasonText());
    }

    private String listed(String key, int year, String level, String list, String bucket, String reason) {
        return texts.about(key)
                .with("year", year)
                .with("list", list)
                .with("level", texts.term("listLevel", level))
                .with("bucket", texts.term("listBucket", bucket))
                .with("reason", Phrases.reason(reason))
                .say();
    }
}
