package milepost.web.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import milepost.web.FieldProblem;
import milepost.web.ProblemException;
import milepost.web.body.BufferedRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Stores the key, the change and its response in one transaction. The response is sent after the commit. Only successful responses
 * (2xx) are stored; after any other the transaction is rolled back and the key can be used again.
 *
 * <p>The controller runs inside this transaction, so it must not need a second connection or an intermediate commit.
 *
 * <p>Applies to POST and PATCH with a JSON body or none, not to uploads and event streams.
 */
final class IdempotencyFilter extends OncePerRequestFilter {

    /** After security, because keys belong to callers, and after the body limit, because it reads the whole body. */
    static final int ORDER = -80;

    static final String HEADER = "Idempotency-Key";

    private static final Set<String> METHODS = Set.of("POST", "PATCH");
    private static final Pattern KEY = Pattern.compile("[\\x20-\\x7E]{1,255}");

    private final IdempotencyRepository keys;
    private final PlatformTransactionManager transactions;
    private final Routes routes;

    IdempotencyFilter(IdempotencyRepository keys, PlatformTransactionManager transactions, Routes routes) {
        this.keys = keys;
        this.transactions = transactions;
        this.routes = routes;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HEADER) == null
                || !METHODS.contains(request.getMethod())
                || !isJsonOrEmpty(request)
                || wantsEventStream(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = request.getHeader(HEADER);
        if (!KEY.matcher(key).matches()) {
            throw ProblemException.of(HttpStatus.BAD_REQUEST, "invalid-idempotency-key")
                    .field(FieldProblem.header(HEADER, "printable-ascii", 1, 255));
        }
        var buffered = BufferedRequest.of(request);
        var keyed = KeyedRequest.of(request, key, buffered.bytes());
        var answer = new ContentCachingResponseWrapper(response);
        inTransaction(() -> {
            if (keys.take(keyed)) {
                chain.doFilter(buffered, answer);
                return keepIfSuccessful(keyed, answer);
            }
            routes.observe(request);
            keys.find(keyed).orElseThrow(IdempotencyFilter::expired).sendAgain(answer);
            return true;
        });
        answer.copyBodyToResponse();
    }

    private boolean keepIfSuccessful(KeyedRequest keyed, ContentCachingResponseWrapper response) {
        if (!HttpStatusCode.valueOf(response.getStatus()).is2xxSuccessful()) {
            return false;
        }
        keys.keep(keyed, StoredResponse.of(response));
        return true;
    }

    private void inTransaction(Work work) throws ServletException, IOException {
        var transaction = transactions.getTransaction(new DefaultTransactionDefinition());
        var worthKeeping = false;
        try {
            worthKeeping = work.run();
        } finally {
            if (!worthKeeping) {
                transactions.rollback(transaction);
            }
        }
        if (worthKeeping) {
            transactions.commit(transaction);
        }
    }

    /** The row that held the key was deleted before it could be read. */
    private static ProblemException expired() {
        return ProblemException.of(HttpStatus.CONFLICT, "concurrent-change").header(HttpHeaders.RETRY_AFTER, "1");
    }

    private static boolean isJsonOrEmpty(HttpServletRequest request) {
        if (request.getContentType() == null) {
            return true;
        }
        try {
            var type = MediaType.parseMediaType(request.getContentType());
            return type.getSubtype().equals("json") || type.getSubtype().endsWith("+json");
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private static boolean wantsEventStream(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_EVENT_STREAM_VALUE);
    }

    /** True to commit. */
    @FunctionalInterface
    private interface Work {
        boolean run() throws ServletException, IOException;
    }
}
