package milepost.console.login;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param issuerUri the issuer's identifier, from which its addresses are found
 * @param authorizationUri where browsers log in, if not where the issuer's metadata say
 * @param maxSessions how many sessions there may be at the same time
 */
@ConfigurationProperties("milepost.console.login")
record LoginProperties(
        @DefaultValue("http://127.0.0.1:9000") URI issuerUri,
        @Nullable URI authorizationUri,
        @DefaultValue("console") String clientId,
        String clientSecret,
        @DefaultValue("openid") List<String> scopes,
        @DefaultValue("20000") int maxSessions) {

    @Override
    public String toString() {
        return "LoginProperties[%s, %s]".formatted(issuerUri, clientId);
    }
}
