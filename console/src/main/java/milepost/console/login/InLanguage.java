package milepost.console.login;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A claim for people in the languages of the pages; null where the token does not have it in the language (OpenID Connect Core 5.2). */
record InLanguage(@Nullable String zh, @Nullable String en) {

    static InLanguage of(Map<String, Object> claims, String name) {
        return new InLanguage(text(claims, name, "zh"), text(claims, name, "en"));
    }

    /** Any form of the language will do, such as zh-CN or zh-Hans. */
    private static @Nullable String text(Map<String, Object> claims, String name, String language) {
        return claims.entrySet().stream()
                .filter(claim -> isIn(claim.getKey(), name + "#", language))
                .map(Map.Entry::getValue)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(null);
    }

    private static boolean isIn(String claim, String prefix, String language) {
        return claim.startsWith(prefix)
                && Locale.forLanguageTag(claim.substring(prefix.length()))
                        .getLanguage()
                        .equals(language);
    }
}
