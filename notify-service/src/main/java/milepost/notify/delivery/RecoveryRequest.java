package milepost.notify.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import milepost.web.check.Checked;
import milepost.web.check.Faults;
import milepost.web.value.DayEdge;
import milepost.web.value.OrDay;
import org.jspecify.annotations.Nullable;

/** Which deliveries are to be sent again. */
record RecoveryRequest(
        @Schema(
                description =
                        "Only deliveries of events recorded at this time or later, or since the beginning of this day",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @OrDay(DayEdge.START)
        Instant since,

        @Schema(
                description =
                        "Only deliveries of events recorded before this time, or until the end of this day; by default now")
        @Nullable @OrDay(DayEdge.END)
        Instant until,

        @Schema(
                description =
                        "failed (default): dead deliveries and those that wait for another attempt; all: delivered ones as well")
        @Nullable Ended only)
        implements Checked {

    /** How the deliveries have ended. */
    enum Ended {
        @JsonProperty("failed")
        FAILED(List.of(DeliveryState.DEAD)),
        @JsonProperty("all")
        ALL(List.of(DeliveryState.DEAD, DeliveryState.DELIVERED));

        private final List<DeliveryState> states;

        Ended(List<DeliveryState> states) {
            this.states = states;
        }
    }

    List<String> states() {
        return (only == null ? Ended.FAILED : only)
                .states.stream().map(DeliveryState::code).toList();
    }

    @Override
    public void check(Faults faults) {
        faults.unless(until == null || since == null || until.isAfter(since), "/until", "after-since");
    }
}
