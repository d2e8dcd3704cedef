package milepost.notify.feed;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** Addresses at the console, where feeds and the pages of projects are read. */
@Component
public class FeedLinks {

    private static final String FEEDS = "/api/notify/v1/feeds/";

    private final String console;

    FeedLinks(FeedProperties properties) {
        this.console = properties.consoleUrl().toString().replaceFirst("/+$", "");
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
