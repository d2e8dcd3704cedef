package milepost.standalone.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class IssuerIT {

    private static final String CREDENTIALS = "grant_type=client_credentials";

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
    void aTokenSaysWhatItsBearerMayDo() throws Exception {
        var claims = SignedJWT.parse(tokenOf("registrar")).getJWTClaimsSet();

        assertThat(claims.getIssuer()).isEqualTo("http://127.0.0.1:9000");
        assertThat(claims.getSubject()).isEqualTo("registrar");
        assertThat(claims.getStringListClaim("roles")).containsExactly("registrar");
        assertThat(claims.getStringListClaim("regions")).containsExactly("62");
        assertThat(claims.getAudience()).containsExactly("milepost");
        assertThat(claims.getStringClaim("org")).isEqualTo("甘肃省发展和改革委员会");
    }

    @Test
    void theLoaderMayRegisterEverywhere() throws Exception {
        var claims = SignedJWT.parse(tokenOf("loader")).getJWTClaimsSet();

        assertThat(claims.getStringListClaim("roles")).containsExactly("registrar", "reporter");
        assertThat(claims.getStringListClaim("regions")).containsExactly("*");
    }

    @Test
    void whatTheServerItselfRefusesIsAProblemToo() throws Exception {
        try (var socket = new Socket("127.0.0.1", issuer.port())) {
            socket.getOutputStream()
                    .write("GET /{0} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.UTF_8));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer)
                    .startsWith("HTTP/1.1 400")
                    .contains("Content-Security-Policy", "application/problem+json", "malformed-request");
        }
    }

    @Test
    void aTokenIsStillGoodAfterARestart() throws Exception {
        var token = SignedJWT.parse(tokenOf("auditor"));

        stop();
        start();
        var keys = JWKSet.parse(issuer.get("/oauth2/jwks").body());

        var key = keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();
        assertThat(token.verify(new RSASSAVerifier(key))).isTrue();
        assertThat(key.isPrivate()).isFalse();
    }

    @Test
    void aWrongSecretGetsNothing() throws Exception {
        var answer = issuer.askToken("registrar", "guessed", CREDENTIALS);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("invalid_client");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/.well-known/openid-configuration", "/.well-known/oauth-authorization-server"})
    void programsFindTheTokenEndpointAndTheKeysByThemselves(String path) throws Exception {
        var answer = issuer.get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        var metadata = JsonMapper.shared().readTree(answer.body());
        assertThat(metadata.get("issuer").asString()).isEqualTo("http://127.0.0.1:9000");
        assertThat(metadata.get("token_endpoint").asString()).isEqualTo("http://127.0.0.1:9000/oauth2/token");
        assertThat(metadata.get("jwks_uri").asString()).isEqualTo("http://127.0.0.1:9000/oauth2/jwks");
        assertThat(metadata.get("grant_types_supported").toString())
                .isEqualTo("[\"authorization_code\",\"client_credentials\",\"refresh_token\"]");
    }

    @Test
    void thePagesOfOthersAndUnknownClientsAreRefused() throws Exception {
        assertThat(issuer.get("/anything").statusCode()).isIn(401, 403, 302);
        assertThat(issuer.get("/oauth2/authorize?response_type=code&client_id=none&redirect_uri=https://evil.example")
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .doesNotContain("evil.example");
    }

    private String tokenOf(String client) throws Exception {
        return issuer.token(client, CREDENTIALS).get("access_token").asString();
    }
}
