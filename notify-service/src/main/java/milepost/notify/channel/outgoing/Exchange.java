package milepost.notify.channel.outgoing;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.hc.client5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpResponseFactory;
import org.apache.hc.core5.http.impl.io.DefaultClassicHttpResponseFactory;
import org.apache.hc.core5.http.io.HttpMessageParserFactory;
import org.jspecify.annotations.Nullable;

/**
 * The request that the current thread makes: for whom, and the head of its response as soon as the status line has been
 * read. The HTTP client resolves names and reads responses on the thread that sends, and passes nothing on to them.
 */
final class Exchange {

    private static final ScopedValue<Exchange> CURRENT = ScopedValue.newInstance();

    private final String owner;
    private @Nullable ClassicHttpResponse head;

    Exchange(String owner) {
        this.owner = owner;
    }

    <T> T call(Callable<T> request) throws Exception {
        return ScopedValue.where(CURRENT, this).call(request::call);
    }

    /** Returns for whom the current thread makes a request; an empty text if it makes none. */
    static String currentOwner() {
        return CURRENT.isBound() ? CURRENT.get().owner : "";
    }

    /** Returns the last response of which at least the status line was received, whatever came after it. */
    Optional<ClassicHttpResponse> head() {
        return Optional.ofNullable(head);
    }

    /** Returns a factory of parsers that tell the current exchange of each response. */
    static HttpMessageParserFactory<ClassicHttpResponse> parsers() {
        return new DefaultHttpResponseParserFactory(new HttpResponseFactory<>() {
            @Override
            public ClassicHttpResponse newHttpResponse(int status, String reason) {
                return seen(DefaultClassicHttpResponseFactory.INSTANCE.newHttpResponse(status, reason));
            }

            @Override
            public ClassicHttpResponse newHttpResponse(int status) {
                return seen(DefaultClassicHttpResponseFactory.INSTANCE.newHttpResponse(status));
            }
        });
    }

    private static ClassicHttpResponse seen(ClassicHttpResponse response) {
        if (CURRENT.isBound() && response.getCode() >= 200) { // others announce a response, they are none
            CURRENT.get().head = response;
        }
        return response;
    }
}
