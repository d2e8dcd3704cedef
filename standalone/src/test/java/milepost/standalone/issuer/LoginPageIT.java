package milepost.standalone.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Demo users log in at the issuer by authorization code and PKCE. */
class LoginPageIT {

    private static final String BACK = "http://127.0.0.1:8080/login/oauth2/code/milepost";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    /** The example of RFC 7636, appendix B. */
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    @TempDir
    private Path data;

    private RunningIssuer issuer;

    @BeforeEach
    void start() {
        issuer = new RunningIssuer(data);
    }

    @AfterEach
    void stop() {
        issuer.close();
    }

    @Test
    void aPersonGetsTheClaimsOfTheirRole() throws Exception {
        var tokens = exchange(codeFor("approver"), VERIFIER);

        var access = SignedJWT.parse(tokens.get("access_token").asString()).getJWTClaimsSet();
        var identity = SignedJWT.parse(tokens.get("id_token").asString()).getJWTClaimsSet();
        assertThat(access.getSubject()).isEqualTo("approver");
        assertThat(access.getAudience()).containsExactly("milepost");
        assertThat(access.getStringListClaim("roles")).containsExactly("approver");
        assertThat(access.getStringListClaim("regions")).containsExactly("62");
        assertThat(identity.getAudience()).containsExactly("console");
        assertThat(identity.getStringClaim("preferred_username")).isEqualTo("approver");
        assertThat(identity.getStringClaim("name")).isEqualTo("审批员 Approver");
        assertThat(identity.getStringClaim("name#zh-CN")).isEqualTo("审批员");
        assertThat(identity.getStringClaim("name#en")).isEqualTo("Approver");
        assertThat(access.getStringClaim("org")).isEqualTo(access.getStringClaim("org#zh-CN"));
        assertThat(access.getStringClaim("org#en")).isEqualTo("Gansu Development and Reform Commission");
        assertThat(identity.getClaims()).doesNotContainKeys("roles", "regions");
    }

    @Test
    void aTokenIsRenewed() throws Exception {
        var tokens = exchange(codeFor("registrar"), VERIFIER);

        var renewed = token("grant_type=refresh_token&refresh_token="
                + tokens.get("refresh_token").asString());

        var access = SignedJWT.parse(renewed.get("access_token").asString()).getJWTClaimsSet();
        assertThat(access.getStringListClaim("roles")).containsExactly("registrar");
    }

    @Test
    void aCodeIsOfUseOnceAndOnlyWithItsVerifier() throws Exception {
        assertThat(exchange(codeFor("auditor"), VERIFIER + "x").path("error").asString())
                .isEqualTo("invalid_grant");

        var code = codeFor("auditor");
        exchange(code, VERIFIER);
        assertThat(exchange(code, VERIFIER).path("error").asString()).isEqualTo("invalid_grant");
    }

    @Test
    void withoutPkceThereIsNoCode() throws Exception {
        var answer =
                issuer.open("/oauth2/authorize?response_type=code&client_id=console&scope=openid&redirect_uri=" + BACK);

        assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("code=");
    }

    @Test
    void theLoginIsForgottenOnceTheConsoleHasItsCode() throws Exception {
        codeFor("operator");

        assertThat(issuer.open(authorization()).headers().firstValue("Location").orElseThrow())
                .endsWith("/login");
    }

    @Test
    void afterTenWrongPasswordsTheRightOneHasToWait() throws Exception {
        issuer.open(authorization());
        for (var i = 0; i < 10; i++) {
            assertThat(logIn("reporter", "guess" + i)).endsWith("/login?wrong");
        }

        assertThat(logIn("reporter", password("reporter"))).endsWith("/login?wait");
        assertThat(issuer.open("/login?wait").body()).contains("role=\"alert\"", "一分钟");
        assertThat(logIn("auditor", password("auditor"))).contains("/oauth2/authorize");
    }

    @Test
    void thePageIsInTheLanguageThatTheConsoleAskedForOrThatWasChosen() throws Exception {
        assertThat(issuer.open("/login").body())
                .contains("<html lang=\"zh-CN\">", "登录", "订阅者")
                .doesNotContain("Subscriber");
        issuer.open(authorization() + "&ui_locales=en");

        assertThat(issuer.open("/login").body())
                .contains("<html lang=\"en\">", "Sign in", "Subscriber")
                .doesNotContain("订阅者", "登录");
        assertThat(issuer.open("/login?lang=zh-CN").body()).contains("<html lang=\"zh-CN\">");
        assertThat(logIn("reporter", "guess&lang=zh-CN")).endsWith("/login?wrong&lang=zh-CN");
        assertThat(issuer.open("/login?lang=%22%3E%3Cscript%3E").body()).doesNotContain("<script");
    }

    @Test
    void thePageHasNoScriptAndNeedsItsOwnForm() throws Exception {
        var page = issuer.open("/login");

        assertThat(page.body())
                .contains("<label for=\"username\">", "<label for=\"password\">", "<html lang=\"zh-CN\">")
                .doesNotContain("<script", "style=\"");
        assertThat(page.headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; style-src 'self'; form-action 'self' http://127.0.0.1:8080; "
                        + "base-uri 'none'; frame-ancestors 'none'");
        assertThat(issuer.open("/login.css")
                        .headers()
                        .firstValue("Content-Type")
                        .orElseThrow())
                .contains("text/css");
        assertThat(issuer.post("/login", "username=auditor&password=" + password("auditor"))
                        .statusCode())
                .isEqualTo(403);
    }

    private String codeFor(String user) throws Exception {
        assertThat(issuer.open(authorization()).headers().firstValue("Location").orElseThrow())
                .endsWith("/login");
        var back = issuer.open(
                        URI.create(logIn(user, password(user))).toString().replaceFirst("^http://[^/]+", ""))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(back).startsWith(BACK + "?code=").endsWith("&state=s");
        return back.replaceFirst(".*code=([^&]+).*", "$1");
    }

    /** Returns where the login leads. */
    private String logIn(String user, String password) throws Exception {
        var csrf = CSRF.matcher(issuer.open("/login").body());
        assertThat(csrf.find()).isTrue();
        return issuer.post(
                        "/login",
                        "username=" + user + "&password=" + password + "&_csrf="
                                + URLEncoder.encode(csrf.group(1), StandardCharsets.UTF_8))
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private static String authorization() {
        return "/oauth2/authorize?response_type=code&client_id=console&scope=openid&state=s&nonce=n&redirect_uri="
                + BACK + "&code_challenge_method=S256&code_challenge=" + CHALLENGE;
    }

    private JsonNode exchange(String code, String verifier) throws Exception {
        return token(
                "grant_type=authorization_code&code=" + code + "&redirect_uri=" + BACK + "&code_verifier=" + verifier);
    }

    private JsonNode token(String form) throws Exception {
        return issuer.token("console", form);
    }

    private String password(String user) {
        return issuer.secrets().user(user);
    }
}
