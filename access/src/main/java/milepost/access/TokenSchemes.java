package milepost.access;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.ArrayList;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Documents where a program gets its token, as an alternative to a token that the reader of the document already has. */
@Order(Ordered.LOWEST_PRECEDENCE)
final class TokenSchemes implements GlobalOpenApiCustomizer {

    private static final String CLIENT = "clientCredentials";

    private final String tokenUrl;

    TokenSchemes(String tokenUrl) {
        this.tokenUrl = tokenUrl;
    }

    @Override
    public void customise(OpenAPI document) {
        document.getComponents()
                .addSecuritySchemes(
                        CLIENT,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.OAUTH2)
                                .description("The client of a program gets a token from the issuer.")
                                .flows(new OAuthFlows()
                                        .clientCredentials(new OAuthFlow()
                                                .tokenUrl(tokenUrl)
                                                .scopes(new Scopes()))));
        if (document.getPaths() != null) {
            document.getPaths().values().forEach(path -> path.readOperations().forEach(TokenSchemes::offer));
        }
    }

    private static void offer(Operation operation) {
        var required = operation.getSecurity();
        if (required != null && required.stream().anyMatch(one -> one.containsKey(CallerOperations.BEARER))) {
            var either = new ArrayList<>(required);
            either.add(new SecurityRequirement().addList(CLIENT));
            operation.setSecurity(either);
        }
    }
}
