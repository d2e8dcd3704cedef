package milepost.sample;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import milepost.web.Etags;
import milepost.web.IfMatch;
import milepost.web.ProblemException;
import milepost.web.check.Checked;
import milepost.web.check.Distinct;
import milepost.web.check.Faults;
import milepost.web.check.Line;
import milepost.web.check.PlausibleDate;
import milepost.web.check.RegionCode;
import milepost.web.check.Text;
import milepost.web.check.WebAddress;
import milepost.web.json.MergePatch;
import milepost.web.value.DayEdge;
import milepost.web.value.OrDay;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ThingController {

    enum Kind {
        SMALL,
        LARGE
    }

    record Part(@Line(max = 20) String label, @Nullable Integer weight) {}

    record Thing(
            @Line(max = 20) String name,
            @Nullable @Max(9) Integer count,
            @Nullable BigDecimal price,
            @Nullable @PlausibleDate LocalDate day,
            @Nullable Instant at,
            @Nullable @OrDay(DayEdge.END) Instant until,
            @Nullable UUID owner,
            @Nullable Kind kind,
            @Nullable Boolean open,
            @Nullable @Text(max = 30) String description,
            @Nullable @WebAddress(max = 40) String url,
            @Distinct @Size(max = 3) List<@Line(max = 20) String> tags,
            @Distinct List<@RegionCode String> regions,
            @Distinct(by = "label") List<Part> parts)
            implements Checked {

        @Override
        public void check(Faults faults) {
            faults.unless(count == null || count >= tags.size(), "/count", "min", tags.size());
        }
    }

    private final Things things;
    private final Gate gate;

    ThingController(Things things, Gate gate) {
        this.things = things;
        this.gate = gate;
    }

    @PostMapping("/things")
    ResponseEntity<Things.Row> create(@RequestBody Thing thing) {
        return created(things.add(thing.name()));
    }

    @PostMapping("/things/gated")
    ResponseEntity<Things.Row> createWhenTheGateOpens(@RequestBody Thing thing) throws InterruptedException {
        var row = things.add(thing.name());
        gate.pass();
        return created(row);
    }

    @PostMapping("/things/taken")
    @Transactional
    public void addAndRefuse(@RequestBody Thing thing) {
        things.add(thing.name());
        throw ProblemException.of(HttpStatus.CONFLICT, "name-taken", thing.name())
                .field("/regions/0", "unknown-region", "990000")
                .with("candidates", List.of("a", "b"));
    }

    @PostMapping("/things/broken")
    public void addAndBreak(@RequestBody Thing thing) {
        things.add(thing.name());
        throw new IllegalStateException("inner words");
    }

    @PostMapping("/things/only-one")
    ResponseEntity<Things.Row> addOnlyOne(@RequestBody Thing thing) {
        things.addOnlyOne(thing.name());
        return created(new Things.Row(UUID.randomUUID(), thing.name()));
    }

    @PostMapping("/things/later")
    Callable<Things.Row> createLater(@RequestBody Thing thing) {
        var row = things.add(thing.name());
        return () -> row;
    }

    @PostMapping(path = "/things/csv", consumes = "text/csv")
    ResponseEntity<Things.Row> createFromCsv(@RequestBody String csv) {
        return created(things.add(csv));
    }

    @PostMapping("/things/empty")
    ResponseEntity<Void> createEmpty() {
        things.add("nameless");
        return ResponseEntity.noContent().build();
    }

    @PatchMapping("/things/{id}")
    ResponseEntity<String> amend(
            @PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var version = IfMatch.required(ifMatch);
        if (version != 3) {
            throw IfMatch.stale(3);
        }
        return ResponseEntity.ok().eTag(Etags.of(4)).body("amended");
    }

    @PatchMapping("/patched")
    MergePatch.Amended<Thing> amend(@RequestBody MergePatch<Thing> patch) {
        var current = new Thing(
                "bridge",
                3,
                null,
                null,
                null,
                null,
                null,
                Kind.SMALL,
                null,
                null,
                null,
                List.of("a", "b"),
                List.of(),
                List.of());
        return patch.applyTo(current, "owner");
    }

    @PostMapping("/checked")
    void checked(@RequestParam @Max(9) int level, @RequestHeader("X-Reason") @NotBlank String reason) {}

    @PostMapping("/list")
    void list(@RequestBody List<Part> parts) {}

    @PostMapping("/required")
    void required(@RequestBody Required body) {}

    @PostMapping("/period")
    void period(@RequestBody Period body) {}

    record Period(Instant from, Instant to) implements Checked {

        @Override
        public void check(Faults faults) {
            faults.unless(from.isBefore(to), "/to", "not-after", from);
        }
    }

    record Required(@NotNull String name, int number) {}

    private static ResponseEntity<Things.Row> created(Things.Row row) {
        return ResponseEntity.created(URI.create("/things/" + row.id()))
                .eTag(Etags.of(1))
                .body(row);
    }
}
