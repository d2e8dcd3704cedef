package milepost.web.headers;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param maxAge how long caches may use what is public without asking again
 */
@ConfigurationProperties("milepost.web.public-cache")
record CacheProperties(@DefaultValue("5s") Duration maxAge) {}
