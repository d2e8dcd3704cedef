package milepost.console.gateway;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import milepost.console.login.SessionTokens;
import milepost.web.ProblemException;
import milepost.web.Queries;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Passes a request on to its service and the answer back, each as a stream. Only the public addresses of a service are reached. */
@RestController
class GatewayController {

    private static final Logger log = LoggerFactory.getLogger(GatewayController.class);
    private static final Pattern PUBLIC = Pattern.compile("/(?:v1|ledger)/.+|/v3/api-docs");

    /** What the links of mails are for is done without a login and without a body: one that is a form was read already. */
    private static final String LINKS_OF_MAILS = "/v1/email/";

    /** A service refuses a larger body before it is sent. */
    private static final int ASK_BEFORE = 64 * 1024;

    private final GatewayProperties properties;
    private final ServiceClient services;
    private final SessionTokens tokens;

    GatewayController(GatewayProperties properties, ServiceClient services, SessionTokens tokens) {
        this.properties = properties;
        this.services = services;
        this.tokens = tokens;
    }

    @RequestMapping("/api/{service:registry|progress|notify}/**")
    void pass(@PathVariable("service") String service, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var prefix = "/api/" + service;
        var path = request.getRequestURI().substring(prefix.length());
        if (!PUBLIC.matcher(path).matches()) {
            throw ProblemException.of(HttpStatus.NOT_FOUND, "not-found");
        }
        var passed =
                new HttpUriRequestBase(request.getMethod(), address(properties.url(service) + path + query(request)));
        PassedHeaders.toService(request, passed, prefix);
        var isLink = path.startsWith(LINKS_OF_MAILS);
        var token = isLink ? Optional.<String>empty() : token(request, response);
        token.ifPresent(value -> passed.setHeader(HttpHeaders.AUTHORIZATION, "Bearer " + value));
        passed.setConfig(ServiceClient.config(properties.responseTimeout(), !isLink && addBody(request, passed)));
        try (var exchange = new Exchange(
                passed, send(service, passed), prefix, properties.url(service).toString())) {
            if (exchange.isRefusedToken() && token.isPresent()) {
                tokens.end(request);
            }
            exchange.answer(response);
        }
    }

    private ClassicHttpResponse send(String service, HttpUriRequestBase request) {
        try {
            return services.send(request);
        } catch (IOException e) {
            log.warn("The service {} did not answer: {}", service, e.toString());
            throw unanswered(service, e);
        }
    }

    private static ProblemException unanswered(String service, IOException e) {
        return e instanceof SocketTimeoutException && !(e instanceof ConnectTimeoutException)
                ? ProblemException.of(HttpStatus.GATEWAY_TIMEOUT, "service-silent", service)
                : ProblemException.of(HttpStatus.BAD_GATEWAY, "service-unreachable", service)
                        .header(HttpHeaders.RETRY_AFTER, "5");
    }

    /** Whoever's login has ended still reads what is public. */
    private Optional<String> token(HttpServletRequest request, HttpServletResponse response) {
        try {
            return tokens.current(request, response);
        } catch (ProblemException e) {
            if (ReadAgain.isRead(request.getMethod())) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Returns whether the service is to be asked before the body is sent. */
    private static boolean addBody(HttpServletRequest from, ClassicHttpRequest to) throws IOException {
        var length = from.getContentLengthLong();
        if (ReadAgain.isRead(from.getMethod())
                || (length < 0 && from.getHeader(HttpHeaders.TRANSFER_ENCODING) == null)) {
            return false;
        }
        to.setEntity(new InputStreamEntity(from.getInputStream(), length, null)); // its type is one of the headers
        return length < 0 || length > ASK_BEFORE;
    }

    private static URI address(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.of(HttpStatus.BAD_REQUEST, "malformed-request")
                    .causedBy(e);
        }
    }

    private static String query(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null ? "" : "?" + Queries.encoded(query);
    }
}
