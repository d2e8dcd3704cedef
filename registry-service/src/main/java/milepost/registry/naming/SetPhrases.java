package milepost.registry.naming;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The set phrases that offices put around the name of a work: 加快…建设, 新建…工程, 甘肃省…项目. */
final class SetPhrases {

    private static final int SHORTEST = 2;

    private static final String MANNERS =
            "(?:加快|加速|全面|扎实|持续|稳步|积极|有序|深入|大力|统筹|协调|全力|着力|重点|抓紧|尽快|继续|适时|提前|同步|组织|高质量|高标准)";

    private static final String ACTIONS =
            "(?:推进|推动|实施|启动(?!区)|开工|开展|谋划|储备(?!库)|论证|研究(?![院所型生中])|规划(?![馆展院局区])|争取|力争|确保|支持|完成|建成|做好|抓好|筹建|修建|兴建|新建"
                    + "|改建|续建|在建|拟建|待建|建设(?![兵银])|加快|加速|关于)";

    private static final String AREAS = "全省|全国|我省|本省|本地区|\\p{IsHan}{2,3}省(?![级内外市际会区])|\\p{IsHan}{2,7}自治区";

    /** The first characters of manners and actions, without which there is no such phrase. */
    private static final String BEGINNINGS = "加全扎持稳积有深大统协着重抓尽继适提同组高推实启开谋储论研规争力确支完建做筹修兴新改续在拟待关";

    private static final Pattern UNDERTAKING =
            Pattern.compile(MANNERS + "*" + ACTIONS + "+(?:[和及并、:-])?(?=\\p{IsHan}{2}|[±+0-9a-z])");

    private static final Pattern AREA = Pattern.compile("(?:" + AREAS + ")(?=\\p{IsHan}{2})");

    private static final Pattern CITY = Pattern.compile("(\\p{IsHan}{2,3})市(?=\\p{IsHan}{2})(?![场政民级县])");

    /** The last characters of what {@link #BEFORE_TAIL} finds, with the line terminator before which {@code $} matches. */
    private static final String SEPARATORS = "-_:、,\u0085";

    private static final Pattern BEFORE_TAIL = Pattern.compile("[-_:、,]+$");

    /** By their last characters, the longest first. */
    private static final Map<Character, List<String>> TAILS = Stream.of(
                    "工程", "项目", "建设", "线路", "新建", "续建", "在建", "工程项目", "建设项目", "建设工程", "工程建设", "项目建设", "新建工程", "新建项目",
                    "续建工程", "续建项目", "建设工作", "建设任务", "规划建设", "开工建设", "的建设", "的规划建设", "的前期工作", "前期工作", "前期研究", "前期论证",
                    "前期", "项目实施", "工程实施", "可行性研究", "可行性研究报告", "项目建议书", "初步设计", "等项目", "等工程", "等项目建设", "等重点项目", "等重大项目",
                    "的请示", "的批复", "的报告", "的通知", "可研", "可研报告", "ppp", "epc", "全线")
            .sorted(Comparator.comparingInt(String::length).reversed())
            .collect(Collectors.groupingBy(SetPhrases::last));

    private SetPhrases() {}

    /** Returns the text without the phrases at both ends. */
    static String trimmed(String text) {
        var before = text;
        var after = withoutTail(text);
        do {
            before = after;
            after = withoutTail(withoutHead(before));
        } while (!after.equals(before));
        return after;
    }

    private static String withoutHead(String text) {
        var begun = !text.isEmpty() && BEGINNINGS.indexOf(text.charAt(0)) >= 0 ? without(UNDERTAKING, text) : text;
        begun = begun.indexOf('省') >= 0 || begun.contains("自治区") || begun.startsWith("本地区") || begun.startsWith("全国")
                ? without(AREA, begun)
                : begun;
        if (begun.indexOf('市') < 0) {
            return begun;
        }
        var city = CITY.matcher(begun);
        return city.lookingAt() ? city.group(1) + begun.substring(city.end()) : begun;
    }

    private static String without(Pattern head, String text) {
        var found = head.matcher(text);
        return found.lookingAt() ? text.substring(found.end()) : text;
    }

    private static String withoutTail(String text) {
        if (text.isEmpty()) {
            return text;
        }
        for (var tail : TAILS.getOrDefault(last(text), List.of())) {
            if (text.endsWith(tail) && text.length() >= tail.length() + SHORTEST) {
                return withoutSeparators(text.substring(0, text.length() - tail.length()));
            }
        }
        return text;
    }

    private static String withoutSeparators(String text) {
        return SEPARATORS.indexOf(last(text)) < 0
                ? text
                : BEFORE_TAIL.matcher(text).replaceFirst("");
    }

    private static char last(String text) {
        return text.charAt(text.length() - 1);
    }
}
