package milepost.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import milepost.web.check.Checked;
import milepost.web.check.Faults;
import milepost.web.check.Line;
import milepost.web.check.PlausibleDate;
import milepost.web.check.RegionCode;
import milepost.web.value.DayEdge;
import milepost.web.value.OrDay;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Parameters one by one, and together as a record. */
@RestController
class SearchController {

    record Search(
            @Nullable @Line(max = 10) String q,
            List<ThingController.Kind> kind,
            @Nullable @RegionCode(prefix = true) String region,
            @Nullable @OrDay(DayEdge.START) Instant from,
            @Nullable @OrDay(DayEdge.END) Instant to,
            @Nullable @PlausibleDate LocalDate day,
            @Nullable Integer limit)
            implements Checked {

        @Override
        public void check(Faults faults) {
            faults.unless(from == null || to == null || from.isBefore(to), "/to", "not-after", String.valueOf(from));
        }
    }

    @GetMapping("/search")
    Search search(@ParameterObject Search search) {
        return search;
    }

    @GetMapping("/one-by-one/{name}")
    List<Object> oneByOne(
            @PathVariable String name,
            @RequestParam(required = false) @Nullable UUID owner,
            @RequestParam(required = false) @Nullable Instant at,
            @RequestParam(required = false) @OrDay(DayEdge.END) @Nullable Instant until,
            @RequestParam(required = false) ThingController.@Nullable Kind kind,
            @RequestParam(required = false) @Line(max = 5) @Nullable String text,
            @RequestParam(name = "odd-name", required = false) @Nullable Integer oddName) {
        return List.of(name, String.valueOf(until));
    }
}
