package milepost.standalone.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import milepost.standalone.data.Secrets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

class IssuerIT {

    @TempDir
    private Path data;

    private final HttpClient http = HttpClient.newHttpClient();
    private ConfigurableApplicationContext issuer;

    @BeforeEach
    void start() {
        issuer = SpringApplication.run(
                IssuerApplication.class,
                "--spring.config.name=issuer",
                "--server.port=0",
                "--milepost.issuer.data=" + data);
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
        var port = issuer.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        try (var socket = new Socket("127.0.0.1", port)) {
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
        var keys = JWKSet.parse(get("/oauth2/jwks").body());

        var key = keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();
        assertThat(token.verify(new RSASSAVerifier(key))).isTrue();
        assertThat(key.isPrivate()).isFalse();
    }

    @Test
    void aWrongSecretGetsNothing() throws Exception {
        var answer = askToken("registrar", "guessed");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("invalid_client");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/.well-known/openid-configuration", "/.well-known/oauth-authorization-server"})
    void programsFindTheTokenEndpointAndTheKeysByThemselves(String path) throws Exception {
        var answer = get(path);

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
        assertThat(get("/anything").statusCode()).isIn(401, 403, 302);
        assertThat(get("/oauth2/authorize?response_type=code&client_id=none&redirect_uri=https://evil.example")
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .doesNotContain("evil.example");
    }

    private String tokenOf(String client) throws Exception {
        var secret = Secrets.in(data.resolve("secrets.properties")).client(client);
        return JsonMapper.shared()
                .readTree(askToken(client, secret).body())
                .get("access_token")
                .asString();
    }

    private HttpResponse<String> askToken(String client, String secret) throws Exception {
        var credentials = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes());
        return http.send(
                HttpRequest.newBuilder(at("/oauth2/token"))
                        .header("Authorization", "Basic " + credentials)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + issuer.getEnvironment().getProperty("local.server.port") + path);
    }
}
