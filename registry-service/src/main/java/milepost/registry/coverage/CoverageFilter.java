package milepost.registry.coverage;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import milepost.registry.vocabulary.Light;
import milepost.registry.vocabulary.Stage;
import milepost.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Which works of a plan are wanted: every part that is not null must hold. A work that is not registered has neither stage nor
 * light.
 *
 * @param silentDays without a report for so many days a project counts as silent
 */
record CoverageFilter(
        int silentDays,
        @Nullable String clause,
        @Nullable Stage stage,
        @Nullable Light light,
        @Nullable Boolean registered) {

    static final String DEFAULT_SILENT_DAYS = "90";

    private static final int MAX_SILENT_DAYS = 36_500;

    /** The filter as it stands in a query: words of closed lists are exactly those of the API. */
    static CoverageFilter of(
            int silentDays,
            @Nullable String clause,
            @Nullable String stage,
            @Nullable String light,
            @Nullable Boolean registered) {
        if (silentDays < 1 || silentDays > MAX_SILENT_DAYS) {
            throw invalid("silentDays").parameter("silentDays", "out-of-range", 1, MAX_SILENT_DAYS);
        }
        return new CoverageFilter(
                silentDays,
                clause,
                word("stage", stage, Stage.values(), Stage::name),
                word("light", light, Light.values(), Light::code),
                registered);
    }

    boolean takes(CoveredWork work) {
        return (stage == null || stage.name().equals(work.stage()))
                && (light == null || light.code().equals(work.light()))
                && (registered == null || registered == work.registered());
    }

    private static <E extends Enum<E>> @Nullable E word(
            String parameter, @Nullable String given, E[] values, Function<E, String> code) {
        if (given == null) {
            return null;
        }
        return Arrays.stream(values)
                .filter(value -> code.apply(value).equals(given))
                .findFirst()
                .orElseThrow(() -> invalid(parameter)
                        .parameter(
                                parameter,
                                "one-of",
                                Arrays.stream(values).map(code).collect(Collectors.joining(", "))));
    }

    private static ProblemException invalid(String parameter) {
        return ProblemException.of(HttpStatus.BAD_REQUEST, "invalid-parameter", parameter);
    }
}
