package milepost.access;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param audience must be among the audiences of a token, if set; recommended, and needed if the issuer serves other applications
 * @param tokenUrl where programs get tokens, for the OpenAPI document; without it the document only says that a token is needed
 */
@ConfigurationProperties("milepost.access")
record AccessProperties(@Nullable String audience, @Nullable String tokenUrl) {}
