package milepost.registry.search.count;

import java.util.Arrays;
import java.util.List;
import milepost.registry.filter.Conditions;

/** The regions of a project in {@code project_counted}: its provinces as bits, and codes of two, four and six digits as texts. */
final class CountedRegions {

    private static final int PROVINCES = 100;
    private static final int PROVINCE_DIGITS = 2;
    private static final int CITY_DIGITS = 4;

    private CountedRegions() {}

    /** Returns the column with the codes that have so many digits. */
    static String column(int digits) {
        return switch (digits) {
            case PROVINCE_DIGITS -> "province";
            case CITY_DIGITS -> "city";
            default -> "county";
        };
    }

    /** Adds the conditions that of each list one code is the beginning of that of one of the project's regions. */
    static void require(List<List<String>> choices, Conditions conditions) {
        for (var i = 0; i < choices.size(); i++) {
            requireOne(choices.get(i), String.valueOf(i), conditions);
        }
    }

    private static void requireOne(List<String> codes, String number, Conditions conditions) {
        conditions
                .and("province_bits & cast(:provinces" + number + " as bit(100)) <> cast(0 as bit(100))")
                .param("provinces" + number, bits(codes));
        var digits = codes.stream().mapToInt(String::length).max().orElseThrow();
        if (digits > PROVINCE_DIGITS) {
            conditions
                    .and(column(digits) + " like any (:regions" + number + ")")
                    .param(
                            "regions" + number,
                            codes.stream().map(code -> "% " + code + "%").toArray(String[]::new));
        }
    }

    private static String bits(List<String> codes) {
        var bits = new char[PROVINCES];
        Arrays.fill(bits, '0');
        codes.forEach(code -> bits[Integer.parseInt(code, 0, PROVINCE_DIGITS, 10)] = '1');
        return new String(bits);
    }
}
