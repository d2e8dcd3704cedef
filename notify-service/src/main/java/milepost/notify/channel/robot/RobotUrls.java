package milepost.notify.channel.robot;

import java.util.List;
import java.util.regex.Pattern;
import milepost.notify.channel.EndpointRefusedException;
import milepost.notify.channel.outgoing.EndpointRules;
import milepost.notify.channel.robot.vendor.VendorRules;

/** Decides which URLs are those of a vendor's robots. */
final class RobotUrls {

    private final EndpointRules endpoints;
    private final VendorRules vendor;
    private final RobotProperties settings;
    private final Pattern form;

    RobotUrls(EndpointRules endpoints, VendorRules vendor, RobotProperties settings) {
        this.endpoints = endpoints;
        this.vendor = vendor;
        this.settings = settings;
        this.form = Pattern.compile(Pattern.quote(vendor.path()) + "[A-Za-z0-9_-]{8,200}");
    }

    /**
     * Returns the URL in the form in which it is kept.
     *
     * @throws EndpointRefusedException if it is no robot's
     */
    String check(String url) {
        var bases = settings.bases(vendor.vendor());
        var checked = endpoints.checkRobot(url, bases).toString();
        if (!form.matcher(afterBase(checked, bases)).matches()) {
            throw new EndpointRefusedException("robot-form", bases.getFirst() + vendor.path() + "…");
        }
        return checked;
    }

    /** A trial has no base URL: its robots may be at any path of this machine. */
    private String afterBase(String url, List<String> bases) {
        return bases.stream()
                .filter(base -> url.startsWith(base + "/"))
                .map(base -> url.substring(base.length()))
                .findFirst()
                .orElseGet(() -> url.substring(Math.max(0, url.indexOf(vendor.path()))));
    }
}
