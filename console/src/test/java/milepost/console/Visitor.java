package milepost.console;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser without script: it keeps cookies, and follows redirects when it is told to. */
public final class Visitor {

    private final String console;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final List<HttpResponse<String>> seen = new ArrayList<>();

    public Visitor(String console) {
        this.console = console;
    }

    public HttpResponse<String> get(String address, String... headers) {
        return send(request(address, headers));
    }

    /** Follows redirects, as long as they stay on this machine. */
    public HttpResponse<String> open(String address) {
        var response = get(address);
        while (response.statusCode() / 100 == 3) {
            response = get(response.uri()
                    .resolve(response.headers().firstValue("Location").orElseThrow())
                    .toString());
        }
        return response;
    }

    public HttpResponse<String> post(String address, String body, String... headers) {
        return send(request(address, headers).POST(BodyPublishers.ofString(body)));
    }

    /** As a page of the console does, with the CSRF token of the cookie. */
    public HttpResponse<String> write(String address, String body) {
        return post(
                address,
                body,
                "Content-Type",
                "application/json",
                "X-XSRF-TOKEN",
                cookie("XSRF-TOKEN").orElse("none"));
    }

    public JsonNode session() {
        return JsonMapper.shared().readTree(get("/api/session").body()).path("user");
    }

    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    /** All that this visitor has been sent. */
    public List<HttpResponse<String>> seen() {
        return seen;
    }

    public <T> HttpResponse<T> stream(HttpRequest.Builder request, BodyHandler<T> body) {
        try {
            return http.send(request.build(), body);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public HttpRequest.Builder request(String address, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address.startsWith("/") ? console + address : address));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        var response = stream(request, BodyHandlers.ofString());
        seen.add(response);
        return response;
    }
}
