package milepost.messaging;

import org.springframework.boot.health.contributor.Status;

/** The health of a part that works, but not completely: it is reported, and the service stays ready. */
public final class Degraded {

    public static final Status STATUS = new Status("DEGRADED");

    private Degraded() {}
}
