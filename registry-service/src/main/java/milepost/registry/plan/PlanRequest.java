package milepost.registry.plan;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import milepost.events.RegistryEvent.Clause;
import milepost.events.RegistryEvent.PlanDetails;
import milepost.web.check.Checked;
import milepost.web.check.Distinct;
import milepost.web.check.Faults;
import milepost.web.check.Line;
import milepost.web.check.OneOf;
import milepost.web.check.PlausibleDate;
import milepost.web.check.RegionCode;
import org.jspecify.annotations.Nullable;

/** The complete description of a plan. */
record PlanRequest(
        @Line(max = ID_LENGTH)
        @Schema(
                pattern = SLUG,
                description =
                        "Chosen by the caller and never changed; must not have the form of a region code or of a project id")
        String id,

        @Line(max = TITLE_LENGTH) String titleZh,

        @Line(max = TITLE_LENGTH) @Nullable String titleEn,

        @Line(max = TITLE_LENGTH) @Schema(description = "Only if the document states it") @Nullable String issuer,

        @Line(max = TITLE_LENGTH) @Schema(description = "Only if the document states it") @Nullable String documentNumber,

        @PlausibleDate @Schema(description = "Only if the document states it") @Nullable LocalDate issuedOn,

        @RegionCode @Schema(description = "Code of the region whose plan it is; 100000 for the whole country") @Nullable String jurisdiction,

        @Line(max = ID_LENGTH) @Schema(description = "Id of the plan that this one implements") @Nullable String parentPlan,

        @Distinct
        @ArraySchema(
                arraySchema =
                        @Schema(
                                description =
                                        "Members that the document itself does not state: a title in this list describes the "
                                                + "document, the others are unknown or known from elsewhere"))
        List<@OneOf({"titleZh", "issuer", "documentNumber", "issuedOn"}) String> notInText,

        @NotEmpty @Size(max = CLAUSES) @Distinct(by = "number")
        @Schema(description = "All clauses, in the order of the document")
        List<ClauseRequest> clauses)
        implements Checked {

    private static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final Pattern ID = Pattern.compile(SLUG);
    /** Events of projects, regions and plans share a topic, so their keys must differ. */
    private static final Pattern OTHER_KEY = Pattern.compile("[0-9]{6}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final int ID_LENGTH = 64;
    private static final int TITLE_LENGTH = 300;
    private static final int CLAUSES = 1000;

    /** A numbered part of the plan. */
    @Schema(name = "ClauseRequest")
    record ClauseRequest(
            @Line(max = ID_LENGTH) @Schema(description = "As printed: 二（二）")
            String number,

            @Line(max = TITLE_LENGTH) String headingZh,

            @Line(max = TITLE_LENGTH) @Nullable String headingEn) {}

    /** Returns the request that would describe an existing plan. */
    static PlanRequest of(String id, PlanDetails plan) {
        return new PlanRequest(
                id,
                plan.titleZh(),
                plan.titleEn(),
                plan.issuer(),
                plan.documentNumber(),
                plan.issuedOn(),
                plan.jurisdiction(),
                plan.parentPlan(),
                Objects.requireNonNullElse(plan.notInText(), List.of()),
                plan.clauses().stream()
                        .map(clause -> new ClauseRequest(clause.number(), clause.headingZh(), clause.headingEn()))
                        .toList());
    }

    @Override
    public void check(Faults faults) {
        if (id != null && !id.isBlank()) {
            faults.unless(ID.matcher(id).matches(), "/id", "not-a-slug");
            faults.unless(!OTHER_KEY.matcher(id).matches(), "/id", "key-of-others");
            faults.unless(!id.equals(parentPlan), "/parentPlan", "its-own-parent");
        }
    }

    PlanDetails details() {
        return new PlanDetails(
                titleZh,
                titleEn,
                issuer,
                documentNumber,
                issuedOn,
                jurisdiction,
                parentPlan,
                notInText.isEmpty() ? null : notInText,
                clauses.stream()
                        .map(clause -> new Clause(clause.number(), clause.headingZh(), clause.headingEn()))
                        .toList());
    }
}
