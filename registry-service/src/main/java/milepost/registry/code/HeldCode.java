package milepost.registry.code;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A project code that a project has or had. */
@Schema(name = "HeldCode")
public record HeldCode(
        String code,
        UUID projectId,
        String nameZh,
        @Nullable String nameEn,

        @Schema(description = "The day from which it is valid; null if it was not stated") @Nullable LocalDate validFrom,

        @Schema(description = "When the registry recorded it")
        Instant recordedAt,

        @Schema(description = "The document of the code") @Nullable String documentRef,

        @Schema(description = "Whether other projects have it too, because it is split over them")
        boolean split,

        @Schema(description = "Why the project has it no more; null while it has it") @Nullable End end) {

    boolean isLapsed(String of) {
        return code.equals(of) && end != null && end.reason() == Ending.LAPSED;
    }

    /** How and when a project lost a code. */
    @Schema(name = "EndOfCode")
    public record End(
            Ending reason,

            @Schema(description = "The first day on which a lapsed code is not valid") @Nullable LocalDate lapsedOn,

            @Schema(description = "The project that has it now, if it was moved or the project merged") @Nullable UUID movedTo,

            @Schema(description = "The name of that project") @Nullable String movedToNameZh,

            @Nullable String movedToNameEn,

            @Schema(
                    description =
                            "In the words of the person who recorded it; null if it was removed from the description or merged")
            @Nullable String reasonText,

            @Nullable String documentRef,

            @Schema(description = "When the registry recorded it")
            Instant recordedAt) {}
}
