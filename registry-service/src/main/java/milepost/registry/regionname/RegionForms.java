package milepost.registry.regionname;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import milepost.registry.vocabulary.RegionWords;
import milepost.web.value.Labelled;

/** The forms in which the name of a region is written: 甘南藏族自治州, 甘南州, 甘南. */
final class RegionForms {

    private static final Pattern PEOPLES = Pattern.compile(RegionWords.PEOPLES);
    private static final Pattern AUTONOMY = Pattern.compile(RegionWords.AUTONOMY);
    private static final Pattern LEVEL =
            Pattern.compile("(?<=..)(特别行政区|(壮族|回族|维吾尔)?自治区|地区|自治州|自治县|自治旗|省|市|县|区|州|盟|旗)$");

    private RegionForms() {}

    static Set<String> of(Labelled region) {
        var forms = new LinkedHashSet<String>();
        var name = region.zh();
        var common = AUTONOMY.matcher(PEOPLES.matcher(name).replaceAll("")).replaceAll("");
        for (var form : List.of(name, common)) {
            forms.add(form);
            forms.add(LEVEL.matcher(form).replaceFirst(""));
        }
        forms.add(region.en().toLowerCase(Locale.ROOT));
        forms.remove("");
        return forms;
    }
}
