package milepost.registry.oc4ids;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import milepost.registry.export.ExportFile;
import milepost.registry.export.ExportProblems;
import milepost.registry.export.Snapshot;
import milepost.registry.oc4ids.schedule.PackageLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Writes projects as responses that are packages. */
@Component
class Oc4idsPackages {

    private final Oc4idsProjects projects;
    private final ExportFile file;
    private final Oc4idsProperties properties;

    Oc4idsPackages(Oc4idsProjects projects, ExportFile file, Oc4idsProperties properties) {
        this.projects = projects;
        this.file = file;
        this.properties = properties;
    }

    /**
     * @param day as of which it tells
     * @param name of the file
     */
    void write(
            Snapshot snapshot,
            LocalDate day,
            String name,
            @Nullable PackageLanguage lang,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (snapshot.isEmpty()) {
            throw ExportProblems.empty();
        }
        var out = file.begin(name, "json", MediaType.APPLICATION_JSON_VALUE, true, response);
        if (ExportFile.isHead(request)) {
            return;
        }
        var mapping = projects.mapping(snapshot.regions(), day, lang == null ? PackageLanguage.of(request) : lang);
        var written = new Oc4idsPackage(out, uri(request), properties);
        snapshot.writeTo(part -> written.add(projects.of(part, mapping)));
        written.finish();
    }

    private String uri(HttpServletRequest request) {
        var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return properties.uri() == null
                ? request.getRequestURL() + query
                : properties.uri().toString();
    }
}
