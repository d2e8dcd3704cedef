package milepost.standalone.issuer;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The page where the demo users log in. It has no script. */
@RestController
class LoginPage {

    static final String PATH = "/login";
    static final String STYLE = "/login.css";

    private final Template page;
    private final String style;
    private final String policy;

    LoginPage(IssuerProperties issuer) throws IOException {
        page = Mustache.compiler().compile(read("issuer/login.html"));
        style = read("issuer/login.css");
        // Browsers hold the redirect to the console, which follows the form, to be a part of the form's action.
        policy = "default-src 'none'; style-src 'self'; form-action 'self' " + issuer.consoleUrl()
                + "; base-uri 'none'; frame-ancestors 'none'";
    }

    @GetMapping(PATH)
    ResponseEntity<String> page(
            @RequestParam Map<String, String> parameters,
            CsrfToken csrf,
            HttpServletRequest request,
            HttpServletResponse response) {
        var language = PageLanguage.of(request, response);
        var content = page.execute(Map.of(
                "csrf", csrf.getToken(),
                "zh", language == PageLanguage.ZH,
                "lang", language.tag,
                "other", language.other().tag,
                "people", people(language),
                "wrong", parameters.containsKey("wrong"),
                "wait", parameters.containsKey("wait")));
        return ResponseEntity.ok()
                .header("Content-Security-Policy", policy)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_TYPE, MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
                .body(content);
    }

    private static List<Map<String, String>> people(PageLanguage language) {
        return DemoClient.people()
                .map(person -> Map.of("id", person.id(), "title", person.title().in(language)))
                .toList();
    }

    @GetMapping(STYLE)
    ResponseEntity<String> style() {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/css;charset=UTF-8")
                .body(style);
    }

    private static String read(String resource) throws IOException {
        return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
    }
}
