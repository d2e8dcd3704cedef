package milepost.standalone.issuer;

import org.springframework.security.oauth2.jwt.JwtClaimsSet;

/** A text for people in both languages of the pages. */
record InTwoLanguages(String zh, String en) {

    String in(PageLanguage language) {
        return language == PageLanguage.ZH ? zh : en;
    }

    /** Adds the text to a token in each language, as OpenID Connect Core 5.2 has it, and under the plain name what is for all others. */
    void claim(JwtClaimsSet.Builder claims, String name, String forAll) {
        claims.claim(name, forAll).claim(name + "#zh-CN", zh).claim(name + "#en", en);
    }

    String both() {
        return zh + " " + en;
    }
}
