package milepost.web.json;

import jakarta.validation.Validator;
import java.util.Set;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.HttpMessageConverter;
import tools.jackson.databind.json.JsonMapper;

/** Makes controllers read JSON strictly and accept no other format. The application's own mapper is unchanged. */
@AutoConfiguration(
        after = {JacksonAutoConfiguration.class, ValidationAutoConfiguration.class},
        before = HttpMessageConvertersAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class StrictJsonAutoConfiguration {

    private static final Set<String> OTHER_FORMS = Set.of("yaml", "x-yaml", "cbor", "xml", "x-jackson-smile");

    @Bean
    BodyReader bodyReader(JsonMapper json, Validator validator) {
        return new BodyReader(json, validator);
    }

    /** Runs after Boot's own customizer, which sets the lenient converter. Converters for YAML, XML, CBOR and Smile are removed. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ServerHttpMessageConvertersCustomizer strictJson(JsonMapper json, BodyReader reader) {
        return converters -> converters
                .withJsonConverter(new StrictJsonConverter(json, reader))
                .configureMessageConvertersList(all -> all.removeIf(StrictJsonAutoConfiguration::readsOtherForms));
    }

    private static boolean readsOtherForms(HttpMessageConverter<?> converter) {
        return converter.getSupportedMediaTypes().stream().anyMatch(type -> OTHER_FORMS.contains(type.getSubtype()));
    }
}
