package milepost.registry.region;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import milepost.web.FieldProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which regions others may name: any plausible code of a province that the registry does not know yet, else only what it knows. It
 * answers from a copy that an instance renews when it changes regions itself, and otherwise every few seconds; nothing is refused
 * on the word of an old copy.
 */
@Component
public class KnownRegions {

    static final Duration KEPT = Duration.ofSeconds(5);

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final RegionRepository regions;
    private final Clock clock;
    private volatile Copy copy = new Copy(Instant.MIN, Map.of());

    KnownRegions(RegionRepository regions, Clock clock) {
        this.regions = regions;
        this.clock = clock;
    }

    /** 422 if one of them can be told not to exist, whether it is still valid or not. */
    public void requireKnown(String pointer, String code) {
        require(List.of(code), _ -> pointer, null);
    }

    /** The same for a list at this pointer, of which some were there before and need not be looked at again. */
    public void requireKnown(String pointer, List<String> codes, Collection<String> before) {
        require(codes.stream().filter(code -> !before.contains(code)).toList(), at(pointer, codes), null);
    }

    /** 422 if one of the list at this pointer can be told not to exist, or not to be valid today. */
    public void requireValid(String pointer, List<String> codes) {
        require(codes, at(pointer, codes), LocalDate.ofInstant(clock.instant(), ZONE));
    }

    /** What has been told to this instance counts at once. */
    void renew() {
        copy = new Copy(Instant.MIN, Map.of());
    }

    private static Function<String, String> at(String pointer, List<String> codes) {
        return code -> pointer + "/" + codes.indexOf(code);
    }

    private void require(List<String> codes, Function<String, String> pointer, @Nullable LocalDate day) {
        if (problems(recent(), codes, pointer, day).isEmpty()) {
            return;
        }
        var problems = problems(read(), codes, pointer, day);
        if (!problems.isEmpty()) {
            var refusal = RegionProblems.unresolved();
            problems.forEach(refusal::field);
            throw refusal;
        }
    }

    private Copy recent() {
        var kept = copy;
        if (kept.isOld(clock.instant())) {
            synchronized (this) {
                kept = copy;
                return kept.isOld(clock.instant()) ? read() : kept;
            }
        }
        return kept;
    }

    private Copy read() {
        var at = clock.instant();
        var validities = regions.validities().stream().collect(toUnmodifiableMap(CodeValidity::code, known -> known));
        copy = new Copy(at, validities);
        return copy;
    }

    private static List<FieldProblem> problems(
            Copy known, List<String> codes, Function<String, String> pointer, @Nullable LocalDate day) {
        return codes.stream()
                .flatMap(code -> known.problem(code, pointer.apply(code), day).stream())
                .toList();
    }

    private record Copy(Instant readAt, Map<String, CodeValidity> regions) {

        boolean isOld(Instant now) {
            return readAt.equals(Instant.MIN) || readAt.plus(KEPT).isBefore(now);
        }

        Optional<FieldProblem> problem(String code, String pointer, @Nullable LocalDate day) {
            var region = regions.get(code);
            if (region == null) {
                return regions.containsKey(code.substring(0, 2) + "0000")
                        ? Optional.of(new FieldProblem(pointer, "unknown-region", code))
                        : Optional.empty();
            }
            if (day != null && region.isAbolishedOn(day)) {
                return Optional.of(new FieldProblem(
                        pointer, "abolished-region", code, region.nameZh(), String.valueOf(region.to())));
            }
            if (day != null && region.isToComeOn(day)) {
                return Optional.of(new FieldProblem(
                        pointer, "region-to-come", code, region.nameZh(), String.valueOf(region.from())));
            }
            return Optional.empty();
        }
    }

    /** When a code is valid: from the first day on, until the second. */
    record CodeValidity(
            String code,
            String nameZh,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        boolean isAbolishedOn(LocalDate day) {
            return to != null && !day.isBefore(to);
        }

        boolean isToComeOn(LocalDate day) {
            return from != null && day.isBefore(from);
        }
    }
}
