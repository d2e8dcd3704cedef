package milepost.registry.region;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import milepost.web.check.Line;
import milepost.web.check.PlausibleDate;
import milepost.web.check.RegionCode;
import milepost.web.value.DayEdge;
import milepost.web.value.OrDay;
import org.jspecify.annotations.Nullable;

/** The query parameters that select regions. A region must match every one that is given. */
record RegionFilter(
        @RegionCode @Parameter(description = "Code of the parent region") @Nullable String parent,

        @Nullable RegionLevel level,

        @Line(max = 100)
        @Parameter(
                description =
                        "Part of the Chinese or English name or of the common name (甘南州, 三都县), an abbreviation (锡盟), a former name (海东地区), or beginning of the code")
        @Nullable String q,

        @PlausibleDate @Parameter(description = "Valid on this day") @Nullable LocalDate validOn,

        @Parameter(description = AS_OF) @Nullable @OrDay(DayEdge.END)
        Instant asOf) {

    static final String AS_OF =
            "As described at that instant, or at the end of that day in Asia/Shanghai, and what was defined later as it was described "
                    + "first; not in the future";

    /** Characters of a name up to the kind of region: 锡盟 for 锡林郭勒盟, 科左中旗 for 科尔沁左翼中旗. */
    private static final Pattern ABBREVIATION = Pattern.compile("\\p{IsHan}{1,3}[州盟旗县]");

    /** A prefecture that is a city by now: 海东地区, 呼伦贝尔盟. */
    private static final Pattern FORMER = Pattern.compile("(\\p{IsHan}{2,})(地区|盟)");

    /** Returns the SQL pattern of names that {@code q} abbreviates, or that have replaced it; null if there can be none. */
    @Nullable String otherName() {
        if (q == null) {
            return null;
        }
        var former = FORMER.matcher(q);
        if (former.matches()) {
            return former.group(1) + "市";
        }
        return ABBREVIATION.matcher(q).matches() ? String.join("%", q.split("")) : null;
    }
}
