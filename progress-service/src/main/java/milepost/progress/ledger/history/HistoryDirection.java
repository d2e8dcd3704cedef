package milepost.progress.ledger.history;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The direction of a history. */
public enum HistoryDirection {
    /** The oldest event first. */
    @JsonProperty("asc")
    ASC,
    /** The latest event first. */
    @JsonProperty("desc")
    DESC
}
