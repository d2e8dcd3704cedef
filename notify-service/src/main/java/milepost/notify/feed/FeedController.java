package milepost.notify.feed;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import milepost.notify.feed.calendar.CalendarFeed;
import milepost.notify.link.ConsoleLinks;
import milepost.notify.subscription.Subscription;
import milepost.notify.wording.Language;
import milepost.web.Cursors;
import milepost.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Feeds over HTTP, for whoever has their secret address. */
@Tag(name = "Feeds")
@RestController
class FeedController {

    private static final Duration MAX_AGE = Duration.ofMinutes(5);
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);

    private final FeedAddresses addresses;
    private final FeedRepository entries;
    private final FollowedMilestones milestones;
    private final AtomFeed atom;
    private final CalendarFeed calendar;
    private final ConsoleLinks links;
    private final FeedProperties properties;

    FeedController(
            FeedAddresses addresses,
            FeedRepository entries,
            FollowedMilestones milestones,
            AtomFeed atom,
            CalendarFeed calendar,
            ConsoleLinks links,
            FeedProperties properties) {
        this.addresses = addresses;
        this.entries = entries;
        this.milestones = milestones;
        this.atom = atom;
        this.calendar = calendar;
        this.links = links;
        this.properties = properties;
    }

    /** Where a page of a feed begins. */
    record BeforeEntry(long position) {}

    @Operation(
            operationId = "readAtomFeed",
            summary = "Events that a subscription was told of, as an Atom feed",
            description =
                    "The newest first; the link next leads to older ones. The address is secret and needs no token."
                            + " Send If-None-Match: most answers are then 304.")
    @GetMapping(path = "/v1/feeds/{token}.atom", produces = "application/atom+xml")
    ResponseEntity<byte[]> atom(
            @PathVariable @Parameter(description = "The secret part of the address") String token,
            @RequestParam(required = false)
                    @Parameter(description = "zh or en; otherwise as Accept-Language asks", example = "zh")
                    @Nullable Language lang,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        var subscription = find(token);
        var before = Cursors.decode(cursor, BeforeEntry.class)
                .map(BeforeEntry::position)
                .orElse(Long.MAX_VALUE);
        var found = entries.entries(subscription.id(), before, properties.pageSize() + 1);
        var page = found.stream().limit(properties.pageSize()).toList();
        var self = links.atom(token) + (lang == null ? "" : "?lang=" + lang.code());
        var relations = new LinkedHashMap<String, String>();
        relations.put("self", cursor == null ? self : at(self, cursor));
        relations.put("first", self);
        if (found.size() > page.size()) {
            relations.put(
                    "next",
                    at(self, Cursors.encode(new BeforeEntry(page.getLast().position()))));
        }
        var updated =
                page.isEmpty() ? subscription.createdAt() : page.getFirst().recordedAt();
        var text = atom.write(subscription.id().toString(), page, updated, relations, language(lang, request));
        return answer(text, ATOM, lang, Optional.of(updated));
    }

    @Operation(
            operationId = "readCalendarFeed",
            summary = "Milestones of the projects that a subscription follows, as an iCalendar",
            description =
                    "One all-day event for each open or met milestone, on the day on which it was met or is to be met; cancelled"
                            + " ones stay for 90 days. The address is secret and needs no token.")
    @GetMapping(path = "/v1/feeds/{token}.ics", produces = "text/calendar")
    ResponseEntity<byte[]> calendar(
            @PathVariable @Parameter(description = "The secret part of the address") String token,
            @RequestParam(required = false)
                    @Parameter(description = "zh or en; otherwise as Accept-Language asks", example = "zh")
                    @Nullable Language lang,
            @RequestParam(required = false)
                    @Parameter(
                            description =
                                    "Alarms so many days before an open milestone: up to five numbers from 1 to 365",
                            example = "30,7,1")
                    @Nullable String reminders,
            HttpServletRequest request) {
        var subscription = find(token);
        var followed = milestones.by(subscription.filter());
        var text = calendar.write(
                followed.milestones(), followed.names(), links::project, days(reminders), language(lang, request));
        return answer(text, CALENDAR, lang, Optional.empty());
    }

    /** An address that is not valid any more is one that never was. */
    private Subscription find(String token) {
        return addresses.find(token).orElseThrow(() -> ProblemException.of(HttpStatus.NOT_FOUND, "not-found"));
    }

    private static ResponseEntity<byte[]> answer(
            String text, MediaType type, @Nullable Language lang, Optional<Instant> updated) {
        var body = text.getBytes(StandardCharsets.UTF_8);
        var response = ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.maxAge(MAX_AGE).cachePrivate())
                .eTag("\"" + DigestUtils.md5DigestAsHex(body) + "\"");
        if (lang == null) {
            response.varyBy(HttpHeaders.ACCEPT_LANGUAGE);
        }
        updated.ifPresent(response::lastModified);
        return response.body(body);
    }

    private static Language language(@Nullable Language asked, HttpServletRequest request) {
        if (asked != null) {
            return asked;
        }
        var language = RequestContextUtils.getLocale(request).getLanguage();
        return language.equals(Locale.CHINESE.getLanguage()) ? Language.ZH : Language.EN;
    }

    private static List<Integer> days(@Nullable String reminders) {
        if (reminders == null) {
            return List.of();
        }
        if (!reminders.matches("[1-9][0-9]{0,2}(,[1-9][0-9]{0,2}){0,4}")) {
            throw wrongReminders();
        }
        var days = Stream.of(reminders.split(",", -1))
                .map(Integer::valueOf)
                .distinct()
                .toList();
        if (days.stream().anyMatch(one -> one > 365)) {
            throw wrongReminders();
        }
        return days;
    }

    private static ProblemException wrongReminders() {
        return ProblemException.of(HttpStatus.BAD_REQUEST, "invalid-parameter", "reminders")
                .parameter("reminders", "reminders");
    }

    private static String at(String address, String cursor) {
        return address + (address.contains("?") ? "&" : "?") + "cursor=" + cursor;
    }
}
