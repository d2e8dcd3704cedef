package milepost.web.problem;

import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import milepost.web.FieldProblem;
import milepost.web.ProblemException;
import milepost.web.value.UnfitValueException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Maps exceptions to problems. An unknown exception becomes an internal error whose message is not disclosed. */
final class ProblemTranslator {

    private static final String RETRY_DATABASE_SECONDS = "5";
    private static final String RETRY_CONFLICT_SECONDS = "1";

    private final ValidationProblems validationProblems = new ValidationProblems();

    ProblemException translate(Throwable e) {
        return switch (e) {
            case ProblemException problem -> problem;
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
            case MethodArgumentNotValidException invalid -> validationProblems.of(invalid);
            case HandlerMethodValidationException invalid -> validationProblems.of(invalid);
            case MethodArgumentTypeMismatchException mismatch -> mismatch(mismatch);
            case MissingServletRequestParameterException missing ->
                parameter(missing.getParameterName(), FieldProblem.parameter(missing.getParameterName(), "not-null"));
            case MissingServletRequestPartException missing ->
                parameter(
                        missing.getRequestPartName(), FieldProblem.parameter(missing.getRequestPartName(), "not-null"));
            case MissingRequestHeaderException missing ->
                parameter(missing.getHeaderName(), FieldProblem.header(missing.getHeaderName(), "not-null"));
            case HttpRequestMethodNotSupportedException method -> method(method);
            case HttpMediaTypeNotSupportedException media ->
                withHeaders(media, "unsupported-media-type", list(media.getSupportedMediaTypes()));
            case HttpMediaTypeNotAcceptableException media ->
                withHeaders(media, "not-acceptable", list(media.getSupportedMediaTypes()));
            case MaxUploadSizeExceededException upload ->
                ProblemException.of(HttpStatus.CONTENT_TOO_LARGE, "body-too-large", upload.getMaxUploadSize());
            case CannotCreateTransactionException down -> databaseDown(down);
            case TransactionSystemException down ->
                databaseDown(down); // the connection broke, so the outcome is unknown
            case DataAccessResourceFailureException down -> databaseDown(down);
            case TransientDataAccessResourceException down -> databaseDown(down);
            case RecoverableDataAccessException down -> databaseDown(down);
            case QueryTimeoutException down -> databaseDown(down);
            case PessimisticLockingFailureException locked ->
                concurrentChange(locked).header(HttpHeaders.RETRY_AFTER, RETRY_CONFLICT_SECONDS);
            case OptimisticLockingFailureException changed -> concurrentChange(changed);
            case InvalidParameterException undecodable ->
                ProblemException.of(HttpStatus.BAD_REQUEST, "malformed-request");
            case ErrorResponse known -> withHeaders(known, code(status(known)));
            default -> unknown(e);
        };
    }

    ProblemException ofStatus(int status) {
        var known = HttpStatus.resolve(status);
        return known == null || known.is5xxServerError() ? internal() : ProblemException.of(known, code(known));
    }

    private static ProblemException mismatch(MethodArgumentTypeMismatchException e) {
        var unfit = causes(e, UnfitValueException.class)
                .orElseGet(() ->
                        UnfitValueException.expected(Objects.requireNonNullElse(e.getRequiredType(), Object.class)));
        return parameter(
                e.getName(),
                FieldProblem.parameter(e.getName(), unfit.code(), unfit.args().toArray()));
    }

    private static <T> Optional<T> causes(Throwable e, Class<T> type) {
        return Stream.iterate(e, Objects::nonNull, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    /** The reader of bodies says by itself what is wrong; without a cause there was no body. */
    private static ProblemException unreadable(HttpMessageNotReadableException e) {
        return Stream.<Throwable>iterate(e, Objects::nonNull, Throwable::getCause)
                .filter(ProblemException.class::isInstance)
                .map(ProblemException.class::cast)
                .findFirst()
                .orElseGet(() -> ProblemException.of(
                        HttpStatus.BAD_REQUEST, e.getCause() == null ? "missing-body" : "malformed-body"));
    }

    private static ProblemException parameter(String name, FieldProblem field) {
        return ProblemException.of(HttpStatus.BAD_REQUEST, "invalid-parameter", name)
                .field(field);
    }

    private static ProblemException method(HttpRequestMethodNotSupportedException e) {
        var supported = Objects.requireNonNullElse(e.getSupportedHttpMethods(), Set.of());
        return withHeaders(e, "method-not-allowed", e.getMethod(), list(supported));
    }

    private static ProblemException databaseDown(Exception e) {
        return ProblemException.of(HttpStatus.SERVICE_UNAVAILABLE, "database-unavailable")
                .header(HttpHeaders.RETRY_AFTER, RETRY_DATABASE_SECONDS)
                .causedBy(e);
    }

    private static ProblemException concurrentChange(Exception e) {
        return ProblemException.of(HttpStatus.CONFLICT, "concurrent-change").causedBy(e);
    }

    private static ProblemException withHeaders(ErrorResponse e, String code, Object... args) {
        var problem = ProblemException.of(status(e), code, args);
        e.getHeaders().forEach((name, values) -> problem.header(name, String.join(", ", values)));
        return problem;
    }

    private static ProblemException unknown(Throwable e) {
        var declared = AnnotatedElementUtils.findMergedAnnotation(e.getClass(), ResponseStatus.class);
        return declared == null || declared.code().is5xxServerError()
                ? internal().causedBy(e)
                : ProblemException.of(declared.code(), code(declared.code()));
    }

    private static ProblemException internal() {
        return ProblemException.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error");
    }

    private static HttpStatus status(ErrorResponse e) {
        var known = HttpStatus.resolve(e.getStatusCode().value());
        return known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known;
    }

    private static String code(HttpStatus status) {
        return status == HttpStatus.INTERNAL_SERVER_ERROR
                ? "internal-error"
                : status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String list(Collection<?> values) {
        return values.stream()
                .map(value -> value instanceof MediaType media ? media.getType() + "/" + media.getSubtype() : value)
                .map(Object::toString)
                .sorted()
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
