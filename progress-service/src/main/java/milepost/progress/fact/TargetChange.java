package milepost.progress.fact;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a target was moved.
 *
 * @param late whether it was moved later than the notice before the previous target
 * @param org the organisation that moved it
 */
public record TargetChange(
        UUID id,
        ReasonCode reasonCode,
        String reasonText,
        @Nullable String documentRef,
        boolean late,
        @Nullable String org) {}
