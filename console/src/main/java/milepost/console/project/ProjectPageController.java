package milepost.console.project;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import milepost.console.login.PublicAddress;
import milepost.console.page.IndexPage;
import milepost.web.problem.ProblemLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a project as text: for readers without script, search engines and citations. The application takes its place. */
@Controller
class ProjectPageController {

    private static final ProblemLanguage LANGUAGE = new ProblemLanguage();

    private final IndexPage index;
    private final ProjectFacts facts;
    private final PublicAddress address;
    private final ProjectPage page;

    ProjectPageController(IndexPage index, ProjectFacts facts, PublicAddress address, ProjectPage page) {
        this.index = index;
        this.facts = facts;
        this.address = address;
        this.page = page;
    }

    @GetMapping("/projects/{id:[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}}")
    ResponseEntity<String> project(
            @PathVariable("id") String id,
            @RequestParam(name = "lang", required = false) @Nullable String lang,
            HttpServletRequest request) {
        var texts = Texts.in(language(lang, request));
        var known = facts.of(id, texts);
        var content = index.with(
                texts.tag(),
                page.head(known, texts, address.origin(request)),
                known.isUnknown() ? "" : page.body(known, texts));
        return ResponseEntity.status(known.isUnknown() ? HttpStatus.NOT_FOUND : HttpStatus.OK)
                .cacheControl(CacheControl.noCache())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_LANGUAGE, texts.tag())
                .header(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                .body(content);
    }

    /** Readers that name no language, such as search engines, get the one in which the registry is kept. */
    private static Locale language(@Nullable String lang, HttpServletRequest request) {
        if (lang != null) {
            return lang.startsWith("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        }
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? Locale.SIMPLIFIED_CHINESE
                : LANGUAGE.resolveLocale(request);
    }
}
