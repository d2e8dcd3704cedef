package milepost.notify.subscription;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import milepost.events.NotifyEvent.SubscriptionFilter;
import milepost.notify.matching.NotifiableEvents;
import milepost.notify.matching.RegionPrefixes;
import milepost.notify.subscription.SubscriptionRequest.FilterPart;
import milepost.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What a request must say, and how much it may say. Names every member that is wrong, not only the first. */
final class SubscriptionRules {

    static final int MOST_SLIP_DAYS = 10_000;
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    private final ProblemException problem = ProblemException.of(HttpStatus.BAD_REQUEST, "invalid-body");

    private SubscriptionRules() {}

    /** What is wanted, and the URL that still has to be vetted. */
    record Checked(SubscriptionFilter filter, String url) {}

    /** 400 if anything is wrong. */
    static Checked check(SubscriptionRequest request) {
        var rules = new SubscriptionRules();
        var filter = rules.filter(request.filter());
        var url = rules.url(request.channel());
        if (!rules.problem.fields().isEmpty()) {
            throw rules.problem;
        }
        return new Checked(filter, url);
    }

    private SubscriptionFilter filter(@Nullable FilterPart filter) {
        if (filter == null) {
            return new SubscriptionFilter(List.of(), List.of(), List.of(), List.of(), List.of(), null);
        }
        var types = NotifiableEvents.TYPES;
        var slip = filter.minSlipDays();
        if (slip != null && (slip < 0 || slip > MOST_SLIP_DAYS)) {
            problem.field("/filter/minSlipDays", "out-of-range", 0, MOST_SLIP_DAYS);
        }
        return new SubscriptionFilter(
                values("projects", filter.projects(), 1_000, (UUID _) -> true, "must-be-uuid"),
                values("regions", filter.regions(), 500, RegionPrefixes::isCode, "region-code"),
                values("categories", filter.categories(), 50, SubscriptionRules::isWord, "word"),
                values("plans", filter.plans(), 100, SubscriptionRules::isWord, "word"),
                values("eventTypes", filter.eventTypes(), 50, types::contains, "one-of", String.join(", ", types)),
                slip);
    }

    private String url(SubscriptionRequest.@Nullable ChannelPart channel) {
        if (channel == null) {
            problem.field("/channel", "not-null");
            return "";
        }
        if (!Subscription.CHANNEL.equals(channel.type())) {
            problem.field("/channel/type", "one-of", Subscription.CHANNEL);
        }
        if (channel.url() == null || channel.url().isBlank()) {
            problem.field("/channel/url", "not-blank");
            return "";
        }
        return channel.url();
    }

    private <T> List<T> values(
            String part,
            @Nullable List<@Nullable T> given,
            int most,
            Predicate<T> good,
            String otherwise,
            Object... args) {
        if (given == null) {
            return List.of();
        }
        if (given.size() > most) {
            problem.field("/filter/" + part, "max-size", most);
            return List.of();
        }
        for (var i = 0; i < given.size(); i++) {
            var value = given.get(i);
            if (value == null) {
                problem.field("/filter/" + part + "/" + i, "not-null");
            } else if (!good.test(value)) {
                problem.field("/filter/" + part + "/" + i, otherwise, args);
            }
        }
        return given.stream().filter(Objects::nonNull).distinct().toList();
    }

    private static boolean isWord(String text) {
        return WORD.matcher(text).matches();
    }
}
