package milepost.notify.project;

import java.util.List;
import java.util.Map;
import milepost.events.RegionEvent.RegionDefined;
import milepost.web.region.RegionSuccession;
import org.springframework.stereotype.Component;

/**
 * The administrative reforms known from the registry's topic: what lies in a region is also found by the codes that the region had
 * before or has been given since, as in the registry's lists. Kept in memory, and read again once any instance has read of a reform.
 */
@Component
class RegionReforms {

    private static final Known NONE = new Known(0, RegionSuccession.of(Map.of()));

    private final RegionReformRepository reforms;
    private volatile Known known = NONE;

    RegionReforms(RegionReformRepository reforms) {
        this.reforms = reforms;
    }

    void take(RegionDefined event) {
        var successors = event.region().successors();
        reforms.save(event.regionCode(), successors == null ? List.of() : successors);
    }

    /** Returns the reforms as they are now. */
    RegionSuccession current() {
        var cached = known;
        var change = reforms.lastChange(); // before the reforms, so that it is never newer than they are
        if (cached.change() != change) {
            cached = new Known(change, RegionSuccession.of(reforms.successors()));
            known = cached;
        }
        return cached.succession();
    }

    private record Known(long change, RegionSuccession succession) {}
}
