package milepost.notify.channel.email;

import milepost.notify.channel.UnsubscribeToken;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The addresses that mails link to, all of them at the console: its pages, and what its gateway passes on. */
@Component
class EmailLinks {

    private final String console;

    EmailLinks(@Value("${milepost.notify.console-url:}") String console) {
        this.console = console.replaceAll("/+$", "");
    }

    /** Whether it is known where the console is. */
    boolean exist() {
        return !console.isEmpty();
    }

    String project(String id) {
        return console + "/projects/" + id;
    }

    /** The event as it stands in the ledger. */
    String event(String id) {
        return console + "/api/progress/v1/events/" + id + "/leaf";
    }

    /** Where the site is, as people say it. */
    String site() {
        return console.replaceAll("^https?://", "");
    }

    String confirmation(String token) {
        return console + "/api/notify/v1/email/confirmations/" + token;
    }

    String unsubscription(UnsubscribeToken token) {
        return console + "/api/notify/v1/email/unsubscriptions/" + token.text();
    }
}
