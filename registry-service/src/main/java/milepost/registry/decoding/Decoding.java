package milepost.registry.decoding;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import milepost.registry.code.ProjectCodes;
import milepost.registry.decoding.DecodedCode.CheckDigit;
import milepost.registry.decoding.DecodedCode.CodeRegion;
import milepost.registry.decoding.DecodedCode.Form;
import milepost.registry.region.KnownRegions;
import milepost.registry.vocabulary.CodeFaults;
import milepost.registry.vocabulary.ProjectCode;
import milepost.web.check.Faults;
import milepost.web.value.TextValues;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Decodes national project codes. */
@Service
class Decoding {

    private static final int LAST_YEAR_OF_FORMER_EDITION = 2017;
    /** From here on the divisions of the edition of 2011 differ. */
    private static final String FIRST_CHANGED_DIVISION = "58";

    private final ProjectCodes codes;
    private final KnownRegions regions;
    private final Clock clock;

    Decoding(ProjectCodes codes, KnownRegions regions, Clock clock) {
        this.codes = codes;
        this.regions = regions;
        this.clock = clock;
    }

    /** Decodes a code; 400 if it is none, with the parts that are wrong. */
    DecodedCode decode(String text) {
        var code = ProjectCode.normalized(text);
        var faults = Faults.ofParameters();
        CodeFaults.add(code, "/code", faults);
        faults.orThrow();
        var parts = code.split("-", -1);
        var isFormer = ProjectCode.isFormer(code);
        var warnings = new ArrayList<CodeWarning>();
        var time = isFormer ? parts[0] : "20" + parts[0].substring(0, 2) + "-" + parts[0].substring(2);
        var region = region(parts[1], isFormer, time, warnings);
        var industry = isFormer ? Industries.division(parts[2]).orElse(null) : null;
        if (isFormer) {
            warnOfIndustry(parts[2], industry == null, Integer.parseInt(time), warnings);
        }
        return new DecodedCode(
                code,
                isFormer ? Form.FORMER : Form.CURRENT,
                time,
                region,
                isFormer ? null : CodeWord.department(parts[2]),
                industry,
                CodeWord.type(parts[3], isFormer),
                isFormer ? parts[4] : parts[4].substring(0, parts[4].length() - 1),
                isFormer ? null : checkDigit(code, warnings),
                warnings,
                codes.holders(code));
    }

    private CodeRegion region(String code, boolean isFormer, String time, List<CodeWarning> warnings) {
        var first = isFormer
                ? LocalDate.of(Integer.parseInt(time), 1, 1)
                : YearMonth.parse(time).atDay(1);
        var last = isFormer
                ? first.plusYears(1).minusDays(1)
                : YearMonth.parse(time).atEndOfMonth();
        if (first.isAfter(LocalDate.ofInstant(clock.instant(), TextValues.ZONE))) {
            warnings.add(CodeWarning.timeToCome(time));
        }
        var region = regions.find(code);
        if (region.isEmpty()) {
            warnings.add(CodeWarning.unknownRegion(code));
            return new CodeRegion(code, null, null, null, null);
        }
        var found = region.get();
        if (isBefore(last, found.validFrom()) || isBefore(found.validTo(), first.plusDays(1))) {
            warnings.add(CodeWarning.regionNotValidThen(code, time));
        }
        return new CodeRegion(code, found.nameZh(), found.nameEn(), found.validFrom(), found.validTo());
    }

    private static boolean isBefore(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one != null && other != null && one.isBefore(other);
    }

    private static void warnOfIndustry(String division, boolean isUnknown, int year, List<CodeWarning> warnings) {
        if (isUnknown) {
            warnings.add(CodeWarning.unknownIndustry(division));
        } else if (year <= LAST_YEAR_OF_FORMER_EDITION && division.compareTo(FIRST_CHANGED_DIVISION) >= 0) {
            warnings.add(CodeWarning.formerEdition(division));
        }
    }

    private static CheckDigit checkDigit(String code, List<CodeWarning> warnings) {
        var given = code.substring(code.length() - 1);
        var expected = ProjectCode.expectedDigit(code);
        if (!given.equals(expected)) {
            warnings.add(CodeWarning.checkDigit(given, expected));
        }
        return new CheckDigit(given, expected, given.equals(expected));
    }
}
