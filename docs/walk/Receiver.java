import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A subscriber's endpoint, small enough to read: prints each webhook and whether its signature is right.
 * Run with {@code java docs/walk/Receiver.java PORT [whsec_SECRET]}.
 */
public class Receiver {

    public static void main(String[] args) throws Exception {
        var server = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0])), 0);
        server.createContext("/", exchange -> {
            var body = exchange.getRequestBody().readAllBytes();
            var headers = exchange.getRequestHeaders();
            for (var name : new String[] {"webhook-id", "webhook-timestamp", "webhook-signature", "traceparent"}) {
                System.out.println(name + ": " + headers.getFirst(name));
            }
            System.out.println(new String(body, StandardCharsets.UTF_8));
            if (args.length > 1) {
                System.out.println("signature: " + (verifies(args[1], headers, body) ? "right" : "WRONG"));
            }
            System.out.println();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        System.out.println("Waiting for webhooks on http://127.0.0.1:" + args[0] + "/");
    }

    /** Standard Webhooks: base64 of HMAC-SHA256 over id, time and body, with dots between. */
    private static boolean verifies(String secret, com.sun.net.httpserver.Headers headers, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(
                    Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
            mac.update((headers.getFirst("webhook-id") + "." + headers.getFirst("webhook-timestamp") + ".")
                    .getBytes(StandardCharsets.UTF_8));
            var expected = "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
            for (var signature : headers.getFirst("webhook-signature").split(" ")) {
                if (MessageDigest.isEqual(expected.getBytes(), signature.getBytes())) {
                    return true;
                }
            }
            return false;
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
