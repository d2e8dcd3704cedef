package milepost.sample;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.IntStream;
import milepost.web.Cursors;
import milepost.web.Limits;
import milepost.web.Page;
import milepost.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The numbers to one hundred, in pages. */
@RestController
class ListController {

    record ByNumber(int number) {}

    @GetMapping("/numbers")
    ResponseEntity<Page<Integer>> numbers(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        var after = Cursors.decode(cursor, ByNumber.class).map(ByNumber::number).orElse(0);
        var items = IntStream.rangeClosed(after + 1, 100)
                .limit(Limits.of(limit))
                .boxed()
                .toList();
        var last = items.isEmpty() ? 100 : items.getLast();
        return Pages.respond(new Page<>(items, last < 100 ? Cursors.encode(new ByNumber(last)) : null), request);
    }
}
