package milepost.notify.consent;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.Optional;
import java.util.function.Function;
import milepost.notify.channel.ChannelSettings.Email;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The pages behind the links of mails, for people without an account: the token is the only credential. Opening a page changes
 * nothing. Mail programs unsubscribe by a POST of their own (RFC 8058).
 */
@Hidden
@RestController
@RequestMapping("/v1/email")
class LinkController {

    private final MailConsents mails;

    LinkController(MailConsents mails) {
        this.mails = mails;
    }

    @GetMapping("/confirmations/{token}")
    ResponseEntity<String> lookAtConfirmation(@PathVariable String token) {
        return page(mails.confirmable(token), email -> LinkPage.question("confirm", email.language()));
    }

    @PostMapping("/confirmations/{token}")
    ResponseEntity<String> confirm(@PathVariable String token) {
        return page(mails.confirm(token), email -> LinkPage.done("confirmed", email.language()));
    }

    @GetMapping("/unsubscriptions/{token}")
    ResponseEntity<String> lookAtUnsubscription(@PathVariable String token) {
        return page(mails.unsubscribable(token), email -> LinkPage.question("unsubscribe", email.language()));
    }

    @PostMapping("/unsubscriptions/{token}")
    ResponseEntity<String> unsubscribe(@PathVariable String token) {
        return page(mails.unsubscribe(token), email -> LinkPage.done("unsubscribed", email.language()));
    }

    private static ResponseEntity<String> page(Optional<Email> email, Function<Email, ResponseEntity<String>> page) {
        return email.map(page).orElseGet(LinkPage::invalid);
    }
}
