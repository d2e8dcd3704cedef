package milepost.console.project;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import milepost.console.project.ProjectFacts.Known;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Writes the facts of a project as HTML. The templates escape every value. */
@Component
class ProjectPage {

    private final Template head = template("page/project-head.mustache");
    private final Template body = template("page/project-body.mustache");
    private final JsonMapper json;

    ProjectPage(JsonMapper json) {
        this.json = json;
    }

    private record Fact(String name, String value) {}

    String head(Known known, Texts texts, String origin) {
        var project = known.project().orElse(MissingNode.getInstance());
        var canonical = project.path("mergedInto").asStringOpt().orElse(known.id());
        var url = origin + "/projects/" + canonical;
        var values = new HashMap<String, Object>();
        values.put("words", texts.words());
        values.put("isUnknown", known.isUnknown());
        values.put("name", name(known, texts));
        values.put("url", url);
        values.put("description", description(known, texts));
        values.put("linkedData", inScript(LinkedData.of(known, texts, name(known, texts), url)));
        return head.execute(values);
    }

    String body(Known known, Texts texts) {
        var project = known.project().orElse(MissingNode.getInstance());
        var progress = known.progress().orElse(MissingNode.getInstance());
        var values = new HashMap<String, Object>();
        values.put("words", texts.words());
        values.put("id", known.id());
        values.put("name", name(known, texts));
        values.put("otherName", text(project, texts == Texts.ZH ? "nameEn" : "nameZh"));
        values.put("otherLanguage", texts == Texts.ZH ? "en" : "zh-CN");
        values.put("isIncomplete", !known.isComplete());
        values.put("facts", facts(known, texts, project, progress));
        values.put("rows", MilestoneRow.of(known, texts));
        return body.execute(values);
    }

    private static List<Fact> facts(Known known, Texts texts, JsonNode project, JsonNode progress) {
        var light = text(progress, "light");
        var facts = List.of(
                fact(texts, "stage", texts.of(progress, "stage")),
                fact(texts, "light", light.isEmpty() ? "" : texts.word(light)),
                fact(texts, "why", texts.of(progress.at("/lightExplanation/reason"))),
                fact(texts, "next", MilestoneRow.next(known, progress.path("nextMilestone"), texts)),
                fact(texts, "regions", String.join(texts == Texts.ZH ? "、" : ", ", known.regions())),
                fact(texts, "codes", String.join(", ", strings(project.path("codes")))),
                fact(texts, "investment", text(project, "investment")),
                fact(texts, "org", text(project, "responsibleOrg")),
                fact(texts, "confirmed", text(progress, "lastConfirmedAt").replaceFirst("T.*", "")));
        return facts.stream().filter(fact -> !fact.value().isBlank()).toList();
    }

    private static Fact fact(Texts texts, String key, String value) {
        return new Fact(texts.word(key), value);
    }

    private static String name(Known known, Texts texts) {
        var name = known.project().map(project -> texts.of(project, "name")).orElse("");
        return name.isBlank() ? texts.word("project") + " " + known.id() : name;
    }

    private static String description(Known known, Texts texts) {
        return String.join(
                " · ",
                facts(
                                known,
                                texts,
                                known.project().orElse(MissingNode.getInstance()),
                                known.progress().orElse(MissingNode.getInstance()))
                        .stream()
                        .limit(4)
                        .map(fact -> fact.name() + ": " + fact.value())
                        .toList());
    }

    static String text(JsonNode node, String name) {
        return node.path(name).asStringOpt().orElse("");
    }

    static List<String> strings(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(item -> item.asStringOpt().orElse(""))
                .toList();
    }

    /** Nothing in it can end the element that it stands in. */
    private String inScript(Map<String, Object> data) {
        return json.writeValueAsString(data)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }

    private static Template template(String resource) {
        try {
            return Mustache.compiler()
                    .defaultValue("")
                    .compile(new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
