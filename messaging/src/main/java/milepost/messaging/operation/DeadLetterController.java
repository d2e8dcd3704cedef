package milepost.messaging.operation;

import java.util.List;
import milepost.web.Limits;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The dead letters of a service over HTTP, for operators. */
@RestController
@RequestMapping("/v1/operations")
class DeadLetterController {

    private final DeadLetterReader letters;

    DeadLetterController(DeadLetterReader letters) {
        this.letters = letters;
    }

    @GetMapping("/dead-letters")
    DeadLettersView deadLetters(@RequestParam(required = false) @Nullable Integer limit) {
        return new DeadLettersView(letters.latest(Limits.of(limit)));
    }

    /** @param items the latest first */
    record DeadLettersView(List<DeadLetter> items) {}
}
