package milepost.standalone.issuer;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param url the issuer's identifier, contained in every token
 * @param data the directory that keeps the signing key and the clients' secrets
 * @param consoleUrl where people are led back to after a login
 * @param consoleSecret the secret of the console; one of the data directory if there is none
 * @param tokenLife how long a token of a program is valid
 */
@ConfigurationProperties("milepost.issuer")
record IssuerProperties(
        @DefaultValue("http://127.0.0.1:9000") String url,
        @DefaultValue("data") Path data,
        @DefaultValue("http://127.0.0.1:8080") String consoleUrl,
        @Nullable String consoleSecret,
        @DefaultValue("8h") Duration tokenLife) {}
