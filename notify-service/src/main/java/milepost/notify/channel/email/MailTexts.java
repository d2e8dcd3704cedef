package milepost.notify.channel.email;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import milepost.notify.channel.told.ToldEvent;
import milepost.notify.link.ConsoleLinks;
import milepost.notify.wording.EventWording;
import milepost.notify.wording.Language;
import milepost.notify.wording.Wording;

/** Words mails: of events as everywhere, and the question whether an address agrees. */
final class MailTexts {

    private static final Pattern NOT_OF_NAME = Pattern.compile("[^A-Za-z0-9_-]+");
    private static final int MAX_NAME = 64;

    private final EventWording wording;
    private final ConsoleLinks links;

    MailTexts(EventWording wording, ConsoleLinks links) {
        this.wording = wording;
        this.links = links;
    }

    /** Tells of an event, in one language after the other. */
    MailText event(ToldEvent event, String unsubscribe, List<Language> languages) {
        return in(languages, language -> {
            var words = words(event, language);
            var part = new MailText.Part(language, words.title()).text(words.summary());
            if (!event.isTest()) {
                Optional.ofNullable(event.name()).ifPresent(name -> part.text(text(language, "project") + ": " + name));
                part.link(text(language, "project.link"), links.project(event.project()))
                        .link(text(language, "event.link"), links.event(event.id()));
            }
            return part.text(text(language, "why", links.site())).link(text(language, "unsubscribe"), unsubscribe);
        });
    }

    /** Asks whether an address agrees. It contains nothing that whoever asks for it can choose, but the letters of a name. */
    MailText question(String owner, String confirmation, List<Language> languages) {
        return in(
                languages,
                language -> new MailText.Part(language, text(language, "ask.subject"))
                        .text(text(language, "ask.who", name(owner), links.site()))
                        .text(text(language, "ask.what"))
                        .link(text(language, "ask.link"), confirmation)
                        .text(text(language, "ask.not")));
    }

    private static MailText in(List<Language> languages, Function<Language, MailText.Part> part) {
        return MailText.of(languages.stream().map(part).toList());
    }

    private Wording words(ToldEvent event, Language language) {
        if (event.isTest()) {
            return new Wording(text(language, "test.title"), text(language, "test.summary"));
        }
        return event.words(wording, language);
    }

    /** A name with a dot would become a link in some mail programs. */
    private static String name(String owner) {
        var name = NOT_OF_NAME.matcher(owner).replaceAll("_");
        return name.substring(0, Math.min(name.length(), MAX_NAME));
    }

    private static String text(Language language, String key, Object... args) {
        return language.text("mails.mails", key, args);
    }
}
