package milepost.registry.terms;

import java.util.Set;
import java.util.regex.Pattern;
import milepost.registry.naming.NameKey;
import milepost.registry.script.Pinyin;
import milepost.web.text.CharacterClass;

/** The terms by which a name is found in pinyin and by initials. */
final class Sounds {

    private static final CharacterClass HAN = CharacterClass.of("\\p{IsHan}");

    /** Whoever types initials does not type more. */
    private static final int MOST_INITIALS = 12;

    /**
     * Where somebody may begin to type initials: at the beginning, after a sign or a connector, and after the word for a kind of region. A name
     * of a place and its kind have three characters.
     */
    private static final Pattern BEGINNING =
            Pattern.compile("(?:^|(?<=[至到经、（(\\s\\p{Pd}])|(?<=\\p{IsHan}{2}[省市县区州盟旗镇乡]))(?=\\p{IsHan}{2})");

    private Sounds() {}

    /** Adds, for a run of Chinese characters, how each pair is read, and the last character alone, which begins no pair. */
    static void addPinyin(String run, Set<String> terms) {
        Words.pairs(run).forEach(pair -> Pinyin.of(pair).forEach(reading -> terms.add(Term.pinyin(reading))));
        Pinyin.of(Words.last(run)).forEach(reading -> terms.add(Term.pinyin(reading)));
    }

    /** Adds the initials of a {@link milepost.registry.naming.PlainText}. */
    static void addInitials(String plain, Set<String> terms) {
        var beginning = BEGINNING.matcher(plain);
        while (beginning.find()) {
            var form = Words.formOfKey(NameKey.ofPlain(plain.substring(beginning.start())));
            if (!form.isEmpty() && HAN.has(form.codePointAt(0))) {
                var begun = form.substring(0, Math.min(form.length(), MOST_INITIALS));
                Pinyin.initials(begun).forEach(initials -> terms.add(Term.initials(initials)));
            }
        }
    }
}
