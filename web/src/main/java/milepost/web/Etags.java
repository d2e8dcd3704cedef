package milepost.web;

import java.nio.charset.StandardCharsets;
import org.springframework.util.DigestUtils;

/** Entity tags are strong and name the version of a resource. */
public final class Etags {

    private Etags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Returns the tag of a response that also shows data which changes without the version. An update still names the version alone.
     *
     * @param shown the additional data; different data must have different texts
     */
    public static String of(long version, Object shown) {
        return "\"%d.%s\""
                .formatted(version, DigestUtils.md5DigestAsHex(shown.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
