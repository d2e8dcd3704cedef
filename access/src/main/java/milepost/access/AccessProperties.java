package milepost.access;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param audience must be among the audiences of a token, if set; issuers that serve other applications need it
 */
@ConfigurationProperties("milepost.access")
record AccessProperties(@Nullable String audience) {}
