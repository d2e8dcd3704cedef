package milepost.registry.decoding;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import milepost.registry.code.HeldCode;
import milepost.registry.decoding.Industries.Industry;
import milepost.registry.vocabulary.ProjectCode;
import org.jspecify.annotations.Nullable;

/** What a project code says, and whose it is. */
@Schema(name = "DecodedCode")
record DecodedCode(
        @Schema(description = "With hyphens") String code,
        Form form,

        @Schema(description = "Year and month; of the former form, the year")
        String time,

        CodeRegion region,

        @Schema(description = "The central department that guides it; null in the former form") @Nullable CodeWord department,

        @Schema(
                description =
                        "The division of GB/T 4754-2017; null in the current form, and if there is none with these digits")
        @Nullable Industry industry,

        @Schema(description = "The type of the project; of the former form, the way of its approval")
        CodeWord type,

        @Schema(description = "Without the check digit") String serial,

        @Schema(description = "Null in the former form, which has none") @Nullable CheckDigit checkDigit,

        @Schema(description = "What looks wrong; the code is accepted all the same")
        List<CodeWarning> warnings,

        @Schema(description = "The projects that have the code or had it, those that have it first")
        List<HeldCode> projects) {

    /** The form in force since November 2020, or the one before. */
    @Schema(name = "CodeForm")
    enum Form {
        CURRENT,
        FORMER;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The region of a code; without names and validity if the registry does not have it. */
    @Schema(name = "CodeRegion")
    record CodeRegion(
            String code,
            @Nullable String nameZh,
            @Nullable String nameEn,
            @Nullable LocalDate validFrom,

            @Schema(description = "The day on which it was abolished") @Nullable LocalDate validTo) {}

    /** The check digit by ISO 7064 MOD 11,10. */
    @Schema(name = "CheckDigit")
    record CheckDigit(String given, String expected, boolean valid) {

        /** Compares the digit of a code of the current form. */
        static CheckDigit of(String code) {
            var given = code.substring(code.length() - 1);
            var expected = ProjectCode.expectedDigit(code);
            return new CheckDigit(given, expected, given.equals(expected));
        }
    }
}
