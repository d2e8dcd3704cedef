package milepost.registry.savedsearch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.stream.Collectors;
import milepost.registry.filter.FilterParameters;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The address of the list of projects with the parameters of a search. */
final class ResultsLink {

    private static final String LIST = "/v1/projects";
    private static final JsonMapper JSON = JsonMapper.shared();

    private ResultsLink() {}

    static String of(FilterParameters filter, @Nullable String sort) {
        var parameters = new ArrayList<String>();
        JSON.valueToTree(filter)
                .properties()
                .forEach(member -> parameters.add(member.getKey() + "=" + encoded(text(member.getValue()))));
        if (sort != null) {
            parameters.add("sort=" + encoded(sort));
        }
        return parameters.isEmpty() ? LIST : LIST + "?" + String.join("&", parameters);
    }

    private static String text(JsonNode value) {
        return value.isArray()
                ? value.valueStream().map(JsonNode::stringValue).collect(Collectors.joining(","))
                : value.stringValue();
    }

    private static String encoded(String value) {
        return UriUtils.encode(value, StandardCharsets.UTF_8);
    }
}
