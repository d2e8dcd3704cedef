package milepost.web.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Identifies a request with an idempotency key.
 *
 * @param scope digest of caller, method, path and key
 * @param content digest of what the request says: query and body
 * @param seal of the stored response; derived from the idempotency key itself, which is not stored
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, handed to SQL as they are
record KeyedRequest(byte[] scope, byte[] content, Seal seal) {

    static KeyedRequest of(HttpServletRequest request, String key, byte[] body) {
        var principal = request.getUserPrincipal();
        var caller = principal == null ? "" : principal.getName();
        var query = request.getQueryString() == null ? "" : request.getQueryString();
        var method = text(request.getMethod());
        var path = text(request.getRequestURI());
        return new KeyedRequest(
                digest(text(caller), method, path, text(key)),
                digest(text(query), body),
                new Seal(digest(text("seal"), text(caller), method, path, text(key), text(query), body)));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Each part is preceded by its length, so that different lists of parts have different digests. */
    private static byte[] digest(byte[]... parts) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                sha256.update(text(part.length + ":"));
                sha256.update(part);
            }
            return sha256.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
