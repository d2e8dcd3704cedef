package milepost.notify.channel.robot.card;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import milepost.notify.channel.ChannelSettings.Robot;
import milepost.notify.channel.robot.card.Card.Entry;
import milepost.notify.channel.told.ToldEvent;
import milepost.notify.link.ConsoleLinks;
import milepost.notify.wording.EventWording;
import milepost.notify.wording.Language;
import milepost.notify.wording.Wording;
import org.jspecify.annotations.Nullable;

/** Writes cards: the events of a project one after the other, each with a link to the project's public page. */
public final class CardWriter {

    private final EventWording wording;
    private final ConsoleLinks links;

    /** @param links without which messages have none */
    public CardWriter(EventWording wording, ConsoleLinks links) {
        this.wording = wording;
        this.links = links;
    }

    /** Returns the events in the order in which they are told. */
    public static List<ToldEvent> ordered(Collection<ToldEvent> events) {
        return events.stream().collect(groupingBy(ToldEvent::project, LinkedHashMap::new, toList())).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    /** Returns a card in each of the robot's languages. */
    public List<Card> write(List<ToldEvent> events, Robot robot) {
        return robot.language().languages().stream()
                .map(language -> card(events, language, robot.keywords()))
                .toList();
    }

    private Card card(List<ToldEvent> events, Language language, List<String> keywords) {
        var entries = events.stream().map(event -> entry(event, language)).toList();
        return new Card(
                language,
                entries.size() == 1 ? entries.getFirst().title() : heading(events, language),
                entries,
                keywords,
                RobotTexts.text(language, "view"));
    }

    private static String heading(List<ToldEvent> events, Language language) {
        var projects = events.stream()
                .filter(event -> !event.isTest())
                .map(ToldEvent::project)
                .distinct()
                .count();
        return RobotTexts.text(language, "heading", events.size(), projects);
    }

    private Entry entry(ToldEvent event, Language language) {
        var words = event.isTest()
                ? new Wording(RobotTexts.text(language, "test.title"), RobotTexts.text(language, "test.summary"))
                : event.words(wording, language);
        return new Entry(words.title(), words.summary(), url(event));
    }

    private @Nullable String url(ToldEvent event) {
        return !links.areKnown() || event.isTest() ? null : links.project(event.project());
    }
}
