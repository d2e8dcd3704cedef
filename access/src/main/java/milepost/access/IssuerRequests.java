package milepost.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.micrometer.observation.ObservationRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestTemplate;

/**
 * Asks the issuer for its metadata and keys, each at most once in ten seconds: a token that names an unknown key makes the decoder
 * ask again, and anyone can send such tokens. A new key of the issuer is therefore known ten seconds later at the latest. A failure
 * is remembered for one second.
 */
final class IssuerRequests extends RestTemplate {

    private static final Duration ANSWER_KEPT = Duration.ofSeconds(10);
    private static final Duration FAILURE_KEPT = Duration.ofSeconds(1);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(5);

    private final Cache<URI, Answer> answers = Caffeine.newBuilder()
            .expireAfter(Expiry.<URI, Answer>creating((_, answer) -> answer.kept()))
            .build();

    /** @param response throws the failure, if the issuer did not answer */
    private record Answer(Supplier<ResponseEntity<?>> response, Duration kept) {

        static Answer of(Supplier<ResponseEntity<?>> request) {
            try {
                var response = request.get();
                return new Answer(() -> response, ANSWER_KEPT);
            } catch (RestClientException e) {
                return new Answer(
                        () -> {
                            throw e;
                        },
                        FAILURE_KEPT);
            }
        }
    }

    IssuerRequests(ObservationRegistry observations) {
        super(timeLimited());
        setObservationRegistry(observations);
    }

    @Override
    public <T> ResponseEntity<T> exchange(RequestEntity<?> request, Class<T> type) {
        return once(request, () -> super.exchange(request, type));
    }

    @Override
    public <T> ResponseEntity<T> exchange(RequestEntity<?> request, ParameterizedTypeReference<T> type) {
        return once(request, () -> super.exchange(request, type));
    }

    @SuppressWarnings("unchecked") // the decoder asks for each address with one type
    private <T> ResponseEntity<T> once(RequestEntity<?> request, Supplier<ResponseEntity<?>> asked) {
        return (ResponseEntity<T>)
                answers.get(request.getUrl(), _ -> Answer.of(asked)).response().get();
    }

    private static SimpleClientHttpRequestFactory timeLimited() {
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(CONNECT_TIMEOUT);
        requests.setReadTimeout(READ_TIMEOUT);
        return requests;
    }
}
