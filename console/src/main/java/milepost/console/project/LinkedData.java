package milepost.console.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import milepost.console.project.ProjectFacts.Known;

/** A project in the words of schema.org, as search engines read it. */
final class LinkedData {

    private LinkedData() {}

    static Map<String, Object> of(Known known, Texts texts, String name, String url) {
        var data = new LinkedHashMap<String, Object>();
        data.put("@context", "https://schema.org");
        data.put("@type", "Project");
        data.put("@id", url);
        data.put("url", url);
        data.put("name", name);
        known.project().ifPresent(project -> {
            var others = new ArrayList<>(ProjectPage.strings(project.path("aliases")));
            others.add(ProjectPage.text(project, texts == Texts.ZH ? "nameEn" : "nameZh"));
            others.removeIf(String::isBlank);
            data.put("alternateName", others);
            var identifiers = new ArrayList<>(List.of(known.id()));
            identifiers.addAll(ProjectPage.strings(project.path("codes")));
            data.put("identifier", identifiers);
        });
        data.put("areaServed", known.regions());
        data.put(
                "event",
                MilestoneRow.of(known, texts).stream().map(LinkedData::event).toList());
        return data;
    }

    private static Map<String, Object> event(MilestoneRow milestone) {
        return Map.of(
                "@type",
                "Event",
                "name",
                milestone.title(),
                "startDate",
                milestone.actual().isEmpty() ? milestone.target() : milestone.actual());
    }
}
