package milepost.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** Serves the public key of the test tokens, one per JVM, so that services check them just as they check any issuer's. */
public final class TestIssuer {

    public static final String AUDIENCE = "milepost";

    private static final RSAKey KEY = newKey();
    private static final AtomicInteger KEY_REQUESTS = new AtomicInteger();
    private static final HttpServer SERVER = start();

    private TestIssuer() {}

    /** For {@code spring.security.oauth2.resourceserver.jwt.issuer-uri}. */
    public static String uri() {
        return "http://127.0.0.1:" + SERVER.getAddress().getPort();
    }

    /** For {@code spring.security.oauth2.resourceserver.jwt.jwk-set-uri}. */
    public static String jwkSetUri() {
        return uri() + "/jwks";
    }

    /** How often the keys were fetched. */
    static int keyRequests() {
        return KEY_REQUESTS.get();
    }

    static RSAKey key() {
        return KEY;
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpServer start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var keys = new JWKSet(KEY.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            server.createContext("/jwks", exchange -> {
                KEY_REQUESTS.incrementAndGet();
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, keys.length);
                try (var body = exchange.getResponseBody()) {
                    body.write(keys);
                }
            });
            server.setExecutor(task -> Thread.ofVirtual().start(task));
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
