package milepost.console.login;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where visitors reach the console: the setting {@code milepost.console.public-url}, otherwise where they have come to. */
@Component
public final class PublicAddress {

    private final @Nullable URI configured;

    PublicAddress(@Value("${milepost.console.public-url:}") String configured) {
        this.configured = configured.isBlank() ? null : URI.create(configured.replaceFirst("/+$", ""));
    }

    /** Returns scheme, host and port. */
    public String origin(HttpServletRequest request) {
        return configured != null
                ? configured.toString()
                : ServletUriComponentsBuilder.fromContextPath(request).toUriString();
    }

    /** Returns the setting, or something else without it. */
    String configured(String otherwise) {
        return configured != null ? configured.toString() : otherwise;
    }

    /** Whether the visitor has come by another host name, for which the issuer knows no way back. */
    boolean isElsewhere(HttpServletRequest request) {
        return configured != null && !configured.getHost().equals(request.getServerName());
    }
}
