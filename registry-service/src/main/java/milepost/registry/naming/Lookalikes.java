package milepost.registry.naming;

import java.util.HashMap;
import java.util.Map;
import milepost.web.check.Characters;

/**
 * Characters that look like others but that no normal form of Unicode replaces: Cyrillic and Greek letters, dashes, and the radicals
 * that stand for characters in texts taken from PDF files.
 */
final class Lookalikes {

    private static final String LETTERS =
            "АAВBЕEЅSІIЈJКKМMНHОOРPСCТTУYХXаaеeоoрpсcуyхxѕsіiјjԁdԛqԝwһhΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXοoνvıiɡg";

    private static final int LAST_OF_ASCII = 127;

    private static final String DASHES = "‐‑‒–—―−﹘─━⸺⸻﹣－";

    /** Of CJK Radicals Supplement, with the characters that Unicode lists as equivalent. */
    private static final String RADICALS = "⺀丷⺁厂⺂乙⺃乚⺄乙⺅亻⺆冂⺇几⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑尣⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺"
            + "⺟母⺠民⺡氵⺢水⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糸⺰纟⺱罓⺲罒⺳㓁⺴冈⺵网⺶羊⺷羊⺸羊⺹老⺺肀⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃西⻄西"
            + "⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉"
            + "⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟";

    private static final Map<Integer, Integer> REPLACEMENTS = replacements();

    private Lookalikes() {}

    static String replaced(String text) {
        if (!hasLookalike(text)) {
            return text;
        }
        var replaced = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            int character = text.charAt(i);
            replaced.append((char) (int) REPLACEMENTS.getOrDefault(character, character));
        }
        return replaced.toString();
    }

    private static boolean hasLookalike(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (isLookalike(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLookalike(int character) {
        return character > LAST_OF_ASCII && !Characters.isCommonHan(character) && REPLACEMENTS.containsKey(character);
    }

    private static Map<Integer, Integer> replacements() {
        var replacements = new HashMap<Integer, Integer>();
        var pairs = (LETTERS + RADICALS).codePoints().toArray();
        for (var i = 0; i < pairs.length; i += 2) {
            replacements.put(pairs[i], pairs[i + 1]);
        }
        DASHES.codePoints().forEach(dash -> replacements.put(dash, (int) '-'));
        return Map.copyOf(replacements);
    }
}
