package milepost.registry.naming;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parts of one way to read a name; see {@link ProjectName}.
 *
 * @param core without marks, kind, connectors and set phrases
 */
record Reading(String core, @Nullable Kind kind, @Nullable String kindWord, Marks marks, List<String> places) {

    /** Official names may put the kind first: 新建铁路兰州至合作线. */
    private static final Pattern KIND_FIRST = Pattern.compile("(高速铁路|城际铁路|铁路|客运专线|高速公路|公路|特高压(?:[直交]流)?(?:输电)?|直流输电)(?:"
            + "(\\p{IsHan}{2,8}?(?:[至到~-]\\p{IsHan}{2,8}?)+?)(?:(?=[一二三四五六东西南北中支复双]{1,3}线)|线|$)"
            + "|(?!专用|既有|联络|连接|货运|客运)(\\p{IsHan}{2})线)(.*)");

    private static final Pattern BRACKETS = Pattern.compile("[（(\\[【〔]([^（）()\\[\\]【】〔〕]*)[）)\\]】〕]");
    private static final Pattern COMPLETION = Pattern.compile("(\\p{IsHan})[（(](\\p{IsHan}{1,2})[）)]");
    private static final String FIRST_OF_KINDS = "高城铁客公特直";

    private static final Pattern LINE =
            Pattern.compile("(?<=^\\p{IsHan}{2,3})线$|(?<=[至到~-]\\p{IsHan}{2,8})(?<!铁路|公路|高速|高铁)[线段]$");

    /** Whether brackets complete the short names of places: 西（宁）成（都）铁路. A single pair does not: 中国（甘肃）自由贸易试验区. */
    static boolean isCompleted(String text) {
        return PlainText.hasOneOf("（(", text)
                && COMPLETION.matcher(text).results().count() > 1;
    }

    /** Reads 西（宁）成（都）铁路 as 西宁—成都铁路. */
    static Reading full(String text) {
        return of(
                isCompleted(text) ? COMPLETION.matcher(text).replaceAll("—$1$2").replaceFirst("^—", "") : text);
    }

    /** Reads 西（宁）成（都）铁路 as 西成铁路. */
    static Reading shorter(String text) {
        return of(BRACKETS.matcher(text).replaceAll(""));
    }

    private static Reading of(String name) {
        var key = NameKey.ofPlain(name);
        var text = Routes.written(kindLast(SetPhrases.trimmed(key)));
        var marked = Marks.in(text);
        var rest = SetPhrases.trimmed(kindLast(marked.rest()));
        var suffix = Kind.suffix(rest).orElse(null);
        var kind = suffix == null ? null : suffix.kind();
        var bare = withoutLine(kind == null ? rest : withoutKind(rest, kind));
        var places = places(bare, kind);
        var core = places.isEmpty() ? Places.joined(bare) : String.join("", places);
        return new Reading(
                core.isEmpty() ? key : core, kind, suffix == null ? null : suffix.word(), marked.marks(), places);
    }

    /** Returns 兰州至合作铁路 for 铁路兰州至合作线, with what follows. */
    private static String kindLast(String text) {
        if (text.isEmpty() || FIRST_OF_KINDS.indexOf(text.charAt(0)) < 0) {
            return text;
        }
        var found = KIND_FIRST.matcher(text);
        if (!found.matches()) {
            return text;
        }
        var line = found.group(2) == null ? found.group(3) : found.group(2);
        return line + found.group(1) + found.group(4);
    }

    private static String withoutLine(String text) {
        return PlainText.hasOneOf("线段", text) ? LINE.matcher(text).replaceFirst("") : text;
    }

    /** Removes all words for the kind at the end: a line may be named 公路（高速）. */
    private static String withoutKind(String text, Kind kind) {
        var bare = text;
        for (var suffix = Kind.suffix(bare); suffix.isPresent(); suffix = Kind.suffix(bare)) {
            if (suffix.get().kind() != kind) {
                break;
            }
            bare = SetPhrases.trimmed(
                    bare.substring(0, bare.length() - suffix.get().word().length()));
        }
        return bare;
    }

    private static List<String> places(String bare, @Nullable Kind kind) {
        var mayBeLine = kind == null ? bare.indexOf('、') < 0 : kind.isLine();
        return mayBeLine ? Places.in(bare, kind != null) : List.of();
    }
}
