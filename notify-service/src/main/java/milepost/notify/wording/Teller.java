package milepost.notify.wording;

import milepost.events.Event;
import milepost.events.IndicatorEvent;
import milepost.events.MilestoneEvent;
import milepost.events.ProgressEvent;
import milepost.events.ProgressEvent.LightChanged;
import milepost.events.ProgressEvent.MilestoneAdded;
import milepost.events.ProgressEvent.MilestoneMet;
import milepost.events.ProgressEvent.MilestoneMissed;
import milepost.events.ProgressEvent.MilestoneTargetChanged;
import milepost.events.ProgressEvent.ProgressMoved;
import milepost.events.ProgressEvent.ProgressReturned;
import milepost.events.ProgressEvent.ProjectRescoped;
import milepost.events.ProgressEvent.StageChanged;
import milepost.events.RegistryEvent.ProjectEvent;
import milepost.events.ReportingEvent;
import milepost.events.TargetChangeEvent;
import milepost.notify.wording.text.PlainLine;
import milepost.notify.wording.text.Texts;
import milepost.notify.wording.text.Values;
import org.jspecify.annotations.Nullable;

/** Tells events in one language. */
final class Teller {

    private static final int NAME_LENGTH = 80;

    private final Texts texts;
    private final Phrases phrases;
    private final ProjectSentences projects;
    private final ProgressSentences progress;

    Teller(Language language) {
        this.texts = new Texts(language.locale());
        var values = new Values(language.locale(), texts);
        var changes = new Changes(texts, values);
        this.phrases = new Phrases(language, texts, values);
        this.projects = new ProjectSentences(texts, values, phrases, changes);
        this.progress = new ProgressSentences(texts, values, phrases, changes);
    }

    Wording tell(ProjectEvent event, @Nullable String project) {
        return told(event, project, "", projects.of(event));
    }

    Wording tell(ProgressEvent event, @Nullable String project) {
        return told(event, project, subject(event), progress.of(event));
    }

    private Wording told(Event event, @Nullable String project, String subject, String sentence) {
        return new Wording(
                PlainLine.of(headline(event, project == null ? "" : project, subject), Wording.TITLE_LENGTH),
                PlainLine.of(Phrases.capitalized(sentence), Wording.SUMMARY_LENGTH));
    }

    private String headline(Event event, String project, String subject) {
        var named = PlainLine.of(project, NAME_LENGTH);
        var key = (named.isEmpty() ? "anonymous" : "headline") + (subject.isEmpty() ? "" : "Of");
        return texts.about(key)
                .with("project", named)
                .with("event", texts.say("event." + EventWording.shortName(event)))
                .with("what", PlainLine.of(subject, NAME_LENGTH))
                .say();
    }

    /** Returns the name of the milestone or the indicator that an event is about; empty if it is about the whole project. */
    private String subject(ProgressEvent event) {
        return switch (event) {
            case MilestoneAdded e -> phrases.milestone(e.milestoneType(), e.titleZh());
            case MilestoneMet e -> phrases.milestone(e.milestoneType(), e.titleZh());
            case MilestoneMissed e -> phrases.milestone(e.milestoneType(), e.titleZh());
            case MilestoneTargetChanged e -> phrases.milestone(e.milestoneType(), e.titleZh());
            case TargetChangeEvent e -> phrases.milestone(e.milestoneType(), e.titleZh());
            case MilestoneEvent e -> phrases.milestone(e.milestoneType(), e.titleZh());
            case IndicatorEvent e -> e.titleZh();
            case StageChanged _,
                    LightChanged _,
                    ProjectRescoped _,
                    ProgressMoved _,
                    ProgressReturned _,
                    ReportingEvent _ -> "";
        };
    }
}
