package milepost.console.login;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import milepost.console.StandInService;
import tools.jackson.databind.json.JsonMapper;

/** An issuer at which everyone is logged in at once. Tests say how long its tokens are good and whether they can be renewed. */
final class StandInIssuer implements AutoCloseable {

    final AtomicInteger renewals = new AtomicInteger();
    volatile long tokenSeconds = 3600;
    volatile boolean renewable;
    volatile boolean refusing;

    private final StandInService server = new StandInService();
    private final RSAKey key;
    /** What the console sent with each login, by its code. */
    private final Map<String, Map<String, String>> logins = new ConcurrentHashMap<>();

    private final AtomicInteger count = new AtomicInteger();

    StandInIssuer() throws JOSEException {
        key = new RSAKeyGenerator(2048).keyID("k").generate();
        server.json(
                        "/.well-known/openid-configuration",
                        json(Map.of(
                                "issuer", url(),
                                "authorization_endpoint", url() + "/authorize",
                                "token_endpoint", url() + "/token",
                                "jwks_uri", url() + "/keys",
                                "end_session_endpoint", url() + "/end",
                                "subject_types_supported", List.of("public"))))
                .json("/keys", new JWKSet(key.toPublicJWK()).toString())
                .on("/authorize", this::authorize)
                .on("/token", this::token);
    }

    String url() {
        return server.url();
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var request = form(exchange.getRequestURI().getRawQuery());
        var code = "code" + count.incrementAndGet();
        logins.put(code, request);
        exchange.getResponseHeaders()
                .set("Location", request.get("redirect_uri") + "?code=" + code + "&state=" + request.get("state"));
        exchange.sendResponseHeaders(302, -1);
    }

    private void token(HttpExchange exchange) throws IOException {
        var request = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var login = logins.get(request.getOrDefault("code", request.get("refresh_token")));
        var proven = request.containsKey("refresh_token")
                || request.containsKey("code_verifier") && "S256".equals(login.get("code_challenge_method"));
        if (refusing || login == null || !proven) {
            StandInService.answer(exchange, 400, "application/json", "{\"error\":\"invalid_grant\"}");
            return;
        }
        if (request.containsKey("refresh_token")) {
            renewals.incrementAndGet();
        }
        var answer = new java.util.HashMap<String, Object>(Map.of(
                "access_token",
                signed("milepost", login.get("nonce")),
                "id_token",
                signed("console", login.get("nonce")),
                "token_type",
                "Bearer",
                "expires_in",
                tokenSeconds,
                "scope",
                "openid"));
        if (renewable) {
            var next = "refresh" + count.incrementAndGet();
            logins.put(next, login);
            answer.put("refresh_token", next);
        }
        StandInService.answer(exchange, 200, "application/json", json(answer));
    }

    private String signed(String audience, String nonce) throws IOException {
        var claims = new JWTClaimsSet.Builder()
                .issuer(url())
                .subject("wang")
                .audience(audience)
                .claim("nonce", nonce)
                .claim("name", "王工")
                .claim("name#zh-Hans-CN", "王工程师")
                .claim("name#en", "Engineer Wang")
                .claim("preferred_username", "wang")
                .claim("roles", List.of("registrar"))
                .claim("regions", List.of("62"))
                .claim("org", "甘肃省发展改革委")
                .claim("count", count.incrementAndGet())
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(tokenSeconds)))
                .build();
        try {
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k").build(), claims);
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IOException(e);
        }
    }

    private static Map<String, String> form(String text) {
        return Arrays.stream(text.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8), (a, b) -> b));
    }

    private static String json(Map<String, Object> value) {
        return JsonMapper.shared().writeValueAsString(value);
    }

    @Override
    public void close() {
        server.close();
    }
}
