package milepost.standalone.issuer;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param url the issuer's identifier, contained in every token
 * @param data the directory that keeps the signing key and the clients' secrets
 * @param tokenLife how long a token is valid
 */
@ConfigurationProperties("milepost.issuer")
record IssuerProperties(
        @DefaultValue("http://127.0.0.1:9000") String url,
        @DefaultValue("data") Path data,
        @DefaultValue("8h") Duration tokenLife) {}
