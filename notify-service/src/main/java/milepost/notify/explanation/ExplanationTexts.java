package milepost.notify.explanation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import milepost.notify.explanation.Explanation.FailedPart;
import milepost.notify.explanation.Explanation.FoundValues;
import milepost.notify.filter.Miss;
import milepost.web.FieldProblem;
import milepost.web.problem.ProblemCatalogue;
import org.springframework.stereotype.Component;

/** Explanations in words; the texts stand with those of the problems. */
@Component
class ExplanationTexts {

    private static final int MOST_PARTS = 5;

    private final ProblemCatalogue texts;

    ExplanationTexts(ProblemCatalogue texts) {
        this.texts = texts;
    }

    String of(Outcome outcome, Locale locale) {
        return text("explanation-" + outcome.code(), locale);
    }

    List<FailedPart> of(List<Miss> misses, Locale locale) {
        return misses.stream().limit(MOST_PARTS).map(miss -> part(miss, locale)).toList();
    }

    private FailedPart part(Miss miss, Locale locale) {
        var found = miss.found().entrySet().stream()
                .map(values -> new FoundValues(values.getKey(), values.getValue()))
                .toList();
        var asked = miss.asked().toString();
        return new FailedPart(
                "/filter" + miss.place(),
                asked,
                found,
                text("explanation-part", locale, miss.place().substring(1), asked, inWords(found, locale)));
    }

    private String inWords(List<FoundValues> found, Locale locale) {
        return found.stream()
                .map(values -> values.values().isEmpty()
                        ? text("explanation-none", locale, values.field())
                        : values.field() + " " + String.join(", ", values.values()))
                .collect(Collectors.joining("; "));
    }

    private String text(String code, Locale locale, Object... args) {
        return texts.text(new FieldProblem("", code, args), locale);
    }
}
