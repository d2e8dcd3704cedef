package milepost.registry.script;

/** Writes Chinese in simplified characters. */
public final class Simplified {

    private static final char FIRST = '\u4E00';
    private static final char LAST = '\u9FFF';
    private static final char[] CHARACTERS = characters();

    private Simplified() {}

    /** Returns the text with simplified characters in place of traditional ones: 兰州至合作铁路 for 蘭州至合作鐵路. */
    public static String of(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (of(text.charAt(i)) != text.charAt(i)) {
                return replaced(text);
            }
        }
        return text;
    }

    private static String replaced(String text) {
        var simplified = text.toCharArray();
        for (var i = 0; i < simplified.length; i++) {
            simplified[i] = of(simplified[i]);
        }
        return new String(simplified);
    }

    private static char of(char character) {
        return character < FIRST || character > LAST ? character : CHARACTERS[character - FIRST];
    }

    private static char[] characters() {
        var characters = new char[LAST - FIRST + 1];
        for (var i = 0; i < characters.length; i++) {
            characters[i] = (char) (FIRST + i);
        }
        for (var line : Table.lines("simplified.txt")) {
            for (var i = 0; i < line.length(); i += 2) {
                characters[line.charAt(i) - FIRST] = line.charAt(i + 1);
            }
        }
        return characters;
    }
}
