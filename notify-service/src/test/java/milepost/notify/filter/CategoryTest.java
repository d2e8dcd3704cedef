package milepost.notify.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CategoryTest {

    @Test
    void theCategoriesAreThoseOfTheEvents() throws IOException {
        try (var schema = new ClassPathResource("schemas/milepost.project.registered.v1.json").getInputStream()) {
            var published = JsonMapper.shared().readTree(schema).at("/$defs/Category/anyOf/0/enum");

            assertThat(Arrays.stream(Category.values()).map(Category::code))
                    .containsExactlyElementsOf(
                            published.valueStream().map(JsonNode::asString).toList());
        }
    }
}
