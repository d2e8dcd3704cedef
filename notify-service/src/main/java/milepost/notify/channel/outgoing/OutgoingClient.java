package milepost.notify.channel.outgoing;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import milepost.notify.channel.Outcome;
import milepost.notify.channel.SendResult;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/** Sends one request and returns its result; whatever the receiver does, it never throws. */
public final class OutgoingClient implements AutoCloseable {

    private final CloseableHttpClient http;
    private final ScheduledThreadPoolExecutor watch;
    private final Duration deadline;
    private final ResponseReader responses;

    OutgoingClient(CloseableHttpClient http, Duration deadline, Clock clock) {
        this.http = http;
        // Not a bean: Spring would run all scheduled tasks of the service on its single thread.
        this.watch = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("deadlines").factory());
        this.watch.setRemoveOnCancelPolicy(true);
        this.deadline = deadline;
        this.responses = new ResponseReader(clock);
    }

    /** Blocks until there is a response or the deadline has passed. */
    public SendResult send(OutgoingRequest request) {
        var post = new HttpPost(request.url());
        request.headers().forEach(post::setHeader);
        post.setEntity(new ByteArrayEntity(request.body(), null)); // the content type is one of the headers
        var begun = System.nanoTime();
        var alarm = watch.schedule(post::cancel, deadline.toNanos(), TimeUnit.NANOSECONDS);
        try {
            var response = http.executeOpen(RoutingSupport.determineHost(post), post, null);
            try {
                return responses.read(response, begun, post::cancel);
            } finally {
                closeQuietly(response);
            }
        } catch (IOException | HttpException e) {
            var outcome = post.isCancelled() ? Outcome.TIMEOUT : outcomeOf(e);
            return new SendResult(outcome, null, null, detail(outcome, e), Duration.ofNanos(System.nanoTime() - begun));
        } finally {
            alarm.cancel(false);
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }

    private static void closeQuietly(ClassicHttpResponse response) {
        try {
            response.close();
        } catch (IOException _) {
            // The response has been read; the connection is not needed any more.
        }
    }

    private static Outcome outcomeOf(Exception e) {
        return switch (e) {
            case AddressForbiddenException _ -> Outcome.ADDRESS_FORBIDDEN;
            case UnknownHostException _ -> Outcome.HOST_NOT_FOUND;
            case SocketTimeoutException _ -> Outcome.TIMEOUT;
            case SSLException _ -> Outcome.TLS;
            default -> Outcome.CONNECTION;
        };
    }

    private static String detail(Outcome outcome, Exception e) {
        return outcome == Outcome.TIMEOUT
                ? "No response before the deadline"
                : e.getClass().getSimpleName() + ": " + e.getMessage();
    }
}
