package milepost.notify.link;

import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The addresses that subscribers are given, all of them at the console: its pages, and what its gateway passes on to this service.
 * Where a site has not said where its console is, they are those of a trial on this machine.
 */
@Component
public class ConsoleLinks {

    private static final String TRIAL = "http://127.0.0.1:8080";

    private final boolean known;
    private final String console;

    public ConsoleLinks(@Value("${milepost.notify.console-url:}") String url) {
        this.known = !url.isBlank();
        this.console = known ? url.replaceAll("/+$", "") : TRIAL;
    }

    /** Whether the site has said where its console is. */
    public boolean areKnown() {
        return known;
    }

    /** Where the site is, as people say it. */
    public String site() {
        return console.replaceAll("^https?://", "");
    }

    public String project(UUID id) {
        return project(id.toString());
    }

    public String project(String id) {
        return console + "/projects/" + id;
    }

    /** The event as it stands in the ledger. */
    public String event(String id) {
        return console + "/api/progress/v1/events/" + id + "/leaf";
    }

    public String atom(String token) {
        return passedOn("feeds/" + token + ".atom");
    }

    public String calendar(String token) {
        return passedOn("feeds/" + token + ".ics");
    }

    /** The page on which an address agrees to be sent mails. */
    public String confirmation(String token) {
        return passedOn("email/confirmations/" + token);
    }

    /** The page on which mails are ended. */
    public String unsubscription(String token) {
        return passedOn("email/unsubscriptions/" + token);
    }

    private String passedOn(String path) {
        return console + "/api/notify/v1/" + path;
    }
}
