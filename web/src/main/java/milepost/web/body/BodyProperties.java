package milepost.web.body;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param maxBodySize the largest body of a request
 * @param largeBodyPaths patterns of paths with bodies that are streamed, for example {@code /v1/imports}
 * @param maxLargeBodySize the largest body there
 */
@ConfigurationProperties("milepost.web")
record BodyProperties(
        @DefaultValue("1MB") DataSize maxBodySize,
        @DefaultValue List<String> largeBodyPaths,
        @DefaultValue("100MB") DataSize maxLargeBodySize) {}
