package milepost.notify.feed;

import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Addresses at the console, where feeds and the pages of projects are read. */
@Component
public class FeedLinks {

    /** Where the console is on the machine of a trial. */
    private static final String DEFAULT = "http://127.0.0.1:8080";

    private static final String FEEDS = "/api/notify/v1/feeds/";

    private final String console;

    FeedLinks(@Value("${milepost.notify.console-url:}") String console) {
        this.console = console.isBlank() ? DEFAULT : console.replaceFirst("/+$", "");
    }

    public String project(UUID id) {
        return console + "/projects/" + id;
    }

    public String atom(String token) {
        return console + FEEDS + token + ".atom";
    }

    public String calendar(String token) {
        return console + FEEDS + token + ".ics";
    }
}
