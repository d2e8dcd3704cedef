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
            Industries.doubt(parts[2], Integer.parseInt(time)).ifPresent(warnings::add);
        }
        var checkDigit = isFormer ? null : CheckDigit.of(code);
        if (checkDigit != null && !checkDigit.valid()) {
            warnings.add(CodeWarning.checkDigit(checkDigit.given(), checkDigit.expected()));
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
                checkDigit,
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
}
