package milepost.notify.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** The states of deliveries that a list can be filtered by. */
enum DeliveryState {
    @JsonProperty("pending")
    PENDING,
    @JsonProperty("delivered")
    DELIVERED,
    @JsonProperty("dead")
    DEAD;

    /** The name in the database and the API. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
