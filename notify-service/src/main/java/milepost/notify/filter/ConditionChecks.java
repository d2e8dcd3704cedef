package milepost.notify.filter;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import milepost.web.check.Faults;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The rules of conditions beyond the types of their members. */
final class ConditionChecks {

    static final int MAX_NUMBER = 10_000;

    private ConditionChecks() {}

    /** Checks one condition; those within it have been checked before. */
    static void check(ConditionPart part, Faults faults) {
        var kinds = places("/and", part.and(), "/or", part.or(), "/not", part.not(), "/field", part.field());
        if (kinds.isEmpty()) {
            faults.add("", "condition-kind");
        } else if (kinds.size() > 1) {
            kinds.forEach(place -> faults.add(place, "condition-kind"));
        }
        faults.unless(part.and() == null || !part.and().isEmpty(), "/and", "not-empty");
        faults.unless(part.or() == null || !part.or().isEmpty(), "/or", "not-empty");
        if (part.field() == null) {
            operators(part).forEach(place -> faults.add(place, "condition-operator-without-field"));
            return;
        }
        var field = FilterField.ofCode(part.field());
        faults.unless(field.isPresent(), "/field", "one-of", FilterField.NAMES);
        faults.unless(!operators(part).isEmpty(), "", "condition-operator-missing");
        field.ifPresent(known -> checkOperators(known, part, faults));
    }

    private static void checkOperators(FilterField field, ConditionPart part, Faults faults) {
        if (part.eq() != null) {
            checkValue(field, part.eq(), "/eq", faults);
        }
        for (var i = 0; part.in() != null && i < part.in().size(); i++) {
            var value = part.in().get(i);
            if (value != null) {
                checkValue(field, value, "/in/" + i, faults);
            }
        }
        if (part.prefix() != null) {
            faults.unless(!field.isNumber() && field != FilterField.PROJECT, "/prefix", "condition-prefix");
            faults.unless(
                    part.prefix().length() <= FilterValues.MAX_TEXT, "/prefix", "max-size", FilterValues.MAX_TEXT);
        }
        checkNumber(field, part.gt(), "/gt", faults);
        checkNumber(field, part.gte(), "/gte", faults);
        checkNumber(field, part.lt(), "/lt", faults);
        checkNumber(field, part.lte(), "/lte", faults);
    }

    private static void checkValue(FilterField field, JsonNode value, String place, Faults faults) {
        if (field.isNumber()) {
            if (value.isIntegralNumber() && value.canConvertToInt()) {
                checkNumber(field, value.intValue(), place, faults);
            } else {
                faults.add(place, "must-be-integer");
            }
        } else if (value.isString()) {
            FilterValues.check(field, value.asString().strip(), place, faults);
        } else {
            faults.add(place, "must-be-text");
        }
    }

    private static void checkNumber(FilterField field, @Nullable Integer number, String place, Faults faults) {
        if (number != null) {
            faults.unless(field.isNumber(), place, "condition-number", field.code());
            faults.unless(Math.abs((long) number) <= MAX_NUMBER, place, "out-of-range", -MAX_NUMBER, MAX_NUMBER);
        }
    }

    private static List<String> operators(ConditionPart part) {
        var texts = places("/eq", part.eq(), "/in", part.in(), "/prefix", part.prefix(), "/exists", part.exists());
        var numbers = places("/gt", part.gt(), "/gte", part.gte(), "/lt", part.lt(), "/lte", part.lte());
        return Stream.concat(texts.stream(), numbers.stream()).toList();
    }

    /** Returns the places of the members that are given, of places and members in turn. */
    private static List<String> places(@Nullable Object... members) {
        return IntStream.range(0, members.length / 2)
                .filter(i -> members[2 * i + 1] != null)
                .mapToObj(i -> String.valueOf(members[2 * i]))
                .toList();
    }
}
