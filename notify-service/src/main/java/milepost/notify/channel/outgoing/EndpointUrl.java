package milepost.notify.channel.outgoing;

import java.net.URI;
import java.util.Locale;

/** The one form in which the URL of an endpoint is kept. */
final class EndpointUrl {

    private EndpointUrl() {}

    /** As the URL standard has it: scheme and host in lower case, no default port, no path that is empty. */
    static URI normalized(URI uri) {
        var text = uri.toASCIIString();
        if (uri.getRawAuthority() == null || uri.getHost() == null) {
            return URI.create(text);
        }
        var scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        var isDefault = uri.getPort() == (scheme.equals("https") ? 443 : 80);
        var userInfo = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo() + "@";
        var port = uri.getPort() == -1 || isDefault ? "" : ":" + uri.getPort();
        var rest = text.substring(
                text.indexOf(uri.getRawAuthority()) + uri.getRawAuthority().length());
        var path = rest.startsWith("/") ? rest : "/" + rest;
        return URI.create(scheme + "://" + userInfo + uri.getHost().toLowerCase(Locale.ROOT) + port + path);
    }
}
