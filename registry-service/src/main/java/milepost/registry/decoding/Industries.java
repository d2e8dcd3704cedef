package milepost.registry.decoding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;

/** The sections and divisions of GB/T 4754-2017. */
final class Industries {

    private static final int LAST_YEAR_OF_FORMER_EDITION = 2017;

    /** From here on the divisions of the edition of 2011 differ. */
    private static final String FIRST_CHANGED_DIVISION = "58";

    private static final Map<String, Industry> DIVISIONS = read();

    private Industries() {}

    /** A division with the section that it belongs to. */
    record Industry(String code, String zh, String en, String section, String sectionZh, String sectionEn) {}

    /** Returns the division with two digits, or empty if the standard has none. */
    static Optional<Industry> division(String code) {
        return Optional.ofNullable(DIVISIONS.get(code));
    }

    /** Returns what is doubtful about a division in a code of a year. */
    static Optional<CodeWarning> doubt(String division, int year) {
        if (!DIVISIONS.containsKey(division)) {
            return Optional.of(CodeWarning.unknownIndustry(division));
        }
        return year <= LAST_YEAR_OF_FORMER_EDITION && division.compareTo(FIRST_CHANGED_DIVISION) >= 0
                ? Optional.of(CodeWarning.formerEdition(division))
                : Optional.empty();
    }

    private static Map<String, Industry> read() {
        var divisions = new HashMap<String, Industry>();
        var section = new String[] {"", "", ""};
        for (var line : lines()) {
            var cells = line.split("\t", -1);
            if (Character.isLetter(cells[0].charAt(0))) {
                section = cells;
            } else {
                divisions.put(cells[0], new Industry(cells[0], cells[1], cells[2], section[0], section[1], section[2]));
            }
        }
        return Map.copyOf(divisions);
    }

    private static Iterable<String> lines() {
        try {
            return new ClassPathResource("industry/gbt-4754-2017.tsv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
