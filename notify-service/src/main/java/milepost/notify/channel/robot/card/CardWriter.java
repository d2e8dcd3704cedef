package milepost.notify.channel.robot.card;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import milepost.notify.channel.ChannelSettings.Robot;
import milepost.notify.channel.robot.card.Card.Entry;
import milepost.notify.wording.EventWording;
import milepost.notify.wording.Language;
import milepost.notify.wording.Wording;
import org.jspecify.annotations.Nullable;

/** Writes cards: the events of a project one after the other, each with a link to the project's public page. */
public final class CardWriter {

    private final EventWording wording;
    private final String console;

    /** @param console where the public pages are, empty if messages are to have no links */
    public CardWriter(EventWording wording, String console) {
        this.wording = wording;
        this.console = console.replaceAll("/+$", "");
    }

    /** Returns the events in the order in which they are told. */
    public static List<RobotEvent> ordered(Collection<RobotEvent> events) {
        return events.stream().collect(groupingBy(RobotEvent::project, LinkedHashMap::new, toList())).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    /** Returns a card in each of the robot's languages. */
    public List<Card> write(List<RobotEvent> events, Robot robot) {
        return robot.language().languages().stream()
                .map(language -> card(events, language, robot.keywords()))
                .toList();
    }

    private Card card(List<RobotEvent> events, Language language, List<String> keywords) {
        var entries = events.stream().map(event -> entry(event, language)).toList();
        return new Card(
                language,
                entries.size() == 1 ? entries.getFirst().title() : heading(events, language),
                entries,
                keywords,
                RobotTexts.text(language, "view"));
    }

    private static String heading(List<RobotEvent> events, Language language) {
        var projects = events.stream()
                .filter(event -> !event.isTest())
                .map(RobotEvent::project)
                .distinct()
                .count();
        return RobotTexts.text(language, "heading", events.size(), projects);
    }

    private Entry entry(RobotEvent event, Language language) {
        var words = event.isTest()
                ? new Wording(RobotTexts.text(language, "test.title"), RobotTexts.text(language, "test.summary"))
                : wording.of(event.type(), event.data(), event.name(), language).orElseGet(() -> ofLaterRelease(event));
        return new Entry(words.title(), words.summary(), url(event));
    }

    private static Wording ofLaterRelease(RobotEvent event) {
        var name = event.name() == null ? event.project() : event.name();
        return new Wording(name, event.type());
    }

    private @Nullable String url(RobotEvent event) {
        return console.isEmpty() || event.isTest() ? null : console + "/projects/" + event.project();
    }
}
