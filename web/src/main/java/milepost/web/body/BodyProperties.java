package milepost.web.body;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param maxBodySize the largest body of a request
 * @param bodyTime how long a body may take to arrive, from the first to the last byte
 * @param largeBodyPaths patterns of paths with bodies that are streamed, for example {@code /v1/imports}
 * @param maxLargeBodySize the largest body there
 * @param largeBodyTime how long a body may take to arrive there
 * @param maxIncomingBodies how many bodies may be arriving at the same time; each of them occupies a thread of the server, so it must
 *     be less than {@code server.tomcat.threads.max}
 */
@ConfigurationProperties("milepost.web")
record BodyProperties(
        @DefaultValue("1MB") DataSize maxBodySize,
        @DefaultValue("20s") Duration bodyTime,
        @DefaultValue List<String> largeBodyPaths,
        @DefaultValue("100MB") DataSize maxLargeBodySize,
        @DefaultValue("10m") Duration largeBodyTime,
        @DefaultValue("100") int maxIncomingBodies) {

    BodyLimit limit() {
        return new BodyLimit(maxBodySize.toBytes(), bodyTime);
    }

    BodyLimit largeLimit() {
        return new BodyLimit(maxLargeBodySize.toBytes(), largeBodyTime);
    }
}
