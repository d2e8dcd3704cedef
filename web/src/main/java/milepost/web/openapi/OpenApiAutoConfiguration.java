package milepost.web.openapi;

import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/** Shared parts of each service's OpenAPI document at {@code /v3/api-docs}. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class OpenApiAutoConfiguration {

    @Bean
    GlobalOpenApiCustomizer sharedOpenApi(JsonMapper json) {
        return new SharedOpenApi(new DocumentTags(json));
    }

    @Bean
    GlobalOperationCustomizer operationExamples(JsonMapper json) {
        return new OperationExamples(json);
    }

    @Bean
    ConstraintSchemas constraintSchemas() {
        return new ConstraintSchemas();
    }

    @Bean
    RecordSchemas recordSchemas() {
        return new RecordSchemas();
    }
}
