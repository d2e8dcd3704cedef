package milepost.notify.feed.calendar;

import java.net.URI;
import java.time.Duration;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import milepost.notify.milestone.Milestone;
import milepost.notify.wording.EventWording;
import milepost.notify.wording.EventWording.MilestoneNow;
import milepost.notify.wording.Language;
import milepost.notify.wording.Wording;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes milestones as an iCalendar (RFC 5545, RFC 7986): one all-day event each. */
@Component
public class CalendarFeed {

    private static final Duration REFRESH = Duration.ofHours(1);

    private final EventWording wording;

    CalendarFeed(EventWording wording) {
        this.wording = wording;
    }

    /**
     * @param projects their names, as far as they are known
     * @param pages where more is to be read about a project
     * @param reminders how many days before an open milestone an alarm is given
     */
    public String write(
            List<Milestone> milestones,
            Map<UUID, String> projects,
            Function<UUID, String> pages,
            Collection<Integer> reminders,
            Language language) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Milepost//Milepost//" + language.code().toUpperCase(language.locale())));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(new XProperty("X-WR-CALNAME", language == Language.ZH ? "Milepost 里程碑" : "Milepost milestones"));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH));
        calendar.add(new XProperty("X-PUBLISHED-TTL", REFRESH.toString()));
        for (var milestone : milestones) {
            var words = wording.of(now(milestone, projects.get(milestone.project())), language);
            var event = event(milestone, words, pages.apply(milestone.project()));
            if (!milestone.isCancelled() && !milestone.isMet()) {
                reminders.forEach(days -> event.add(alarm(days, words.title())));
            }
            calendar.add(event);
        }
        return FoldedLines.of(calendar.toString());
    }

    private static VEvent event(Milestone milestone, Wording words, String page) {
        var event = new VEvent(false);
        event.add(new Uid(milestone.id() + "@milepost"));
        event.add(new DtStamp(milestone.changedAt()));
        event.add(new LastModified(milestone.changedAt()));
        event.add(new Sequence(milestone.revision()));
        event.add(new DtStart<>(new ParameterList(List.of(Value.DATE)), milestone.day()));
        event.add(new Summary(words.title()));
        event.add(new Description(words.summary() + "\n" + page));
        event.add(new Url(URI.create(page)));
        event.add(ImmutableTransp.TRANSPARENT);
        event.add(
                milestone.isCancelled()
                        ? ImmutableStatus.VEVENT_CANCELLED
                        : milestone.isMet() ? ImmutableStatus.VEVENT_CONFIRMED : ImmutableStatus.VEVENT_TENTATIVE);
        return event;
    }

    private static VAlarm alarm(int days, String text) {
        var alarm = new VAlarm(Period.ofDays(-days));
        alarm.add(ImmutableAction.DISPLAY);
        alarm.add(new Description(text));
        return alarm;
    }

    private static MilestoneNow now(Milestone milestone, @Nullable String project) {
        return new MilestoneNow(
                project,
                milestone.type(),
                milestone.titleZh(),
                milestone.baseline(),
                milestone.target(),
                milestone.precision(),
                milestone.actual(),
                milestone.status(),
                milestone.isCancelled());
    }
}
