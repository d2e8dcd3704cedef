package milepost.notify.wording;

import milepost.notify.wording.EventWording.MilestoneNow;
import milepost.notify.wording.text.Phrases;
import milepost.notify.wording.text.PlainLine;
import milepost.notify.wording.text.Texts;
import milepost.notify.wording.text.Values;

/** Milestones as calendars show them. */
final class CalendarSentences {

    private final Texts texts;
    private final Values values;
    private final Phrases phrases;

    CalendarSentences(Texts texts, Values values, Phrases phrases) {
        this.texts = texts;
        this.values = values;
        this.phrases = phrases;
    }

    Wording of(MilestoneNow now) {
        var title = texts.about(now.project() == null ? "calendar.anonymous" : "calendar.title")
                .with("project", now.project() == null ? "" : now.project())
                .with("milestone", phrases.milestone(now.type(), now.titleZh()))
                .say();
        return new Wording(
                PlainLine.of(title, Wording.TITLE_LENGTH), PlainLine.of(summary(now), Wording.SUMMARY_LENGTH));
    }

    private String summary(MilestoneNow now) {
        if (now.actual() != null) {
            return texts.about("calendar.met")
                    .with("date", values.day(now.actual()))
                    .with("baseline", values.day(now.baseline()))
                    .say();
        }
        var target = texts.about("calendar.open")
                .with("date", values.day(now.target(), now.precision()))
                .with("baseline", values.day(now.baseline()))
                .with("status", texts.term("milestoneStatus", now.cancelled() ? "CANCELLED" : now.status()))
                .say();
        return now.precision().equals("day")
                ? target
                : target + texts.say(now.precision().equals("after") ? "calendar.after" : "calendar.period");
    }
}
