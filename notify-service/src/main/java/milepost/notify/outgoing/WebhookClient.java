package milepost.notify.outgoing;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/** Sends one request and says what came of it; it never throws for what a receiver does. */
public final class WebhookClient implements AutoCloseable {

    private final CloseableHttpClient http;
    private final ScheduledThreadPoolExecutor watch;
    private final Duration deadline;
    private final AnswerReader answers;

    WebhookClient(CloseableHttpClient http, Duration deadline, Clock clock) {
        this.http = http;
        // No bean: Spring would run every scheduled task of the service on its one thread.
        this.watch = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("deadlines").factory());
        this.watch.setRemoveOnCancelPolicy(true);
        this.deadline = deadline;
        this.answers = new AnswerReader(clock);
    }

    /** Blocks until there is an answer or the deadline has passed, whatever the receiver is doing by then. */
    public Answer send(WebhookRequest request) {
        var post = new HttpPost(request.url());
        request.headers().forEach(post::setHeader);
        post.setEntity(new ByteArrayEntity(request.body(), null)); // its type is among the headers
        var begun = System.nanoTime();
        var alarm = watch.schedule(post::cancel, deadline.toNanos(), TimeUnit.NANOSECONDS);
        try {
            var response = http.executeOpen(RoutingSupport.determineHost(post), post, null);
            try {
                return answers.read(response, begun, post::cancel);
            } finally {
                closeQuietly(response);
            }
        } catch (IOException | HttpException e) {
            var outcome = post.isCancelled() ? Outcome.TIMEOUT : outcomeOf(e);
            return new Answer(outcome, null, null, detail(outcome, e), Duration.ofNanos(System.nanoTime() - begun));
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
            // What was read is read; the connection is gone, and that is all right.
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
                ? "No answer within the time that was given"
                : e.getClass().getSimpleName() + ": " + e.getMessage();
    }
}
