package milepost.registry.plan;

import static java.util.Objects.requireNonNull;
import static milepost.registry.checks.Texts.stripped;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import milepost.events.RegistryEvent.Clause;
import milepost.events.RegistryEvent.PlanDetails;
import milepost.registry.checks.BodyCheck;
import milepost.registry.region.RegionCodes;
import org.jspecify.annotations.Nullable;

/** A plan as a caller describes it. */
record PlanRequest(
        @Schema(
                requiredMode = RequiredMode.REQUIRED,
                maxLength = ID_LENGTH,
                pattern = SLUG,
                description =
                        "Chosen by the caller, never changed; not of the form of a region's code or a project's id")
        @Nullable String id,

        @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = TITLE_LENGTH) @Nullable String titleZh,

        @Schema(maxLength = TITLE_LENGTH) @Nullable String titleEn,

        @Schema(maxLength = TITLE_LENGTH, description = "Only if the text names it") @Nullable String issuer,

        @Schema(maxLength = TITLE_LENGTH, description = "Only if the text gives it") @Nullable String documentNumber,

        @Schema(description = "Only if the text gives it") @Nullable LocalDate issuedOn,

        @Schema(description = "Whose plan it is: a region's code, 100000 for the whole country") @Nullable String jurisdiction,

        @Schema(description = "The id of the plan that this one implements") @Nullable String parentPlan,

        @ArraySchema(
                schema = @Schema(allowableValues = {"titleZh", "issuer", "documentNumber", "issuedOn"}),
                arraySchema =
                        @Schema(
                                description =
                                        "What the document itself does not state: a title listed here describes it, the others are unknown or known from elsewhere"))
        List<String> notInText,

        @Schema(requiredMode = RequiredMode.REQUIRED, description = "All of them, in the order of the document")
        List<ClauseRequest> clauses) {

    private static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final Pattern ID = Pattern.compile(SLUG);
    /** Events of projects, regions and plans share a topic, on which no two may have one key. */
    private static final Pattern OTHERS_KEY = Pattern.compile("[0-9]{6}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final List<String> NOT_STATED = List.of("titleZh", "issuer", "documentNumber", "issuedOn");
    private static final int ID_LENGTH = 64;
    private static final int TITLE_LENGTH = 300;
    private static final int CLAUSES = 1000;

    /** A numbered part of the plan. */
    @Schema(name = "ClauseRequest")
    record ClauseRequest(
            @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = ID_LENGTH, description = "As printed: 二（二）")
            @Nullable String number,

            @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = TITLE_LENGTH) @Nullable String headingZh,

            @Schema(maxLength = TITLE_LENGTH) @Nullable String headingEn) {

        ClauseRequest {
            number = stripped(number);
            headingZh = stripped(headingZh);
            headingEn = stripped(headingEn);
        }

        private static ClauseRequest given(@Nullable ClauseRequest clause) {
            return clause == null ? new ClauseRequest(null, null, null) : clause;
        }

        private void check(String pointer, BodyCheck check) {
            check.requiredText(pointer + "/number", number, ID_LENGTH);
            check.requiredText(pointer + "/headingZh", headingZh, TITLE_LENGTH);
            check.text(pointer + "/headingEn", headingEn, TITLE_LENGTH);
        }
    }

    PlanRequest {
        titleZh = stripped(titleZh);
        titleEn = stripped(titleEn);
        issuer = stripped(issuer);
        documentNumber = stripped(documentNumber);
        notInText = stripped(notInText);
        clauses = clauses == null
                ? List.of()
                : clauses.stream().map(ClauseRequest::given).toList();
    }

    /** A plan as a caller would have to describe it. */
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

    /** Ends the request with all that is wrong. */
    void check() {
        var check = new BodyCheck();
        check.requiredText("/id", id, ID_LENGTH);
        check.that(id == null || id.isBlank() || ID.matcher(id).matches(), "/id", "not-a-slug");
        check.that(id == null || !OTHERS_KEY.matcher(id).matches(), "/id", "key-of-others");
        check.requiredText("/titleZh", titleZh, TITLE_LENGTH);
        check.text("/titleEn", titleEn, TITLE_LENGTH);
        check.text("/issuer", issuer, TITLE_LENGTH);
        check.text("/documentNumber", documentNumber, TITLE_LENGTH);
        check.day("/issuedOn", issuedOn);
        check.that(jurisdiction == null || RegionCodes.isPlausible(jurisdiction), "/jurisdiction", "not-a-region");
        check.text("/parentPlan", parentPlan, ID_LENGTH);
        check.that(parentPlan == null || !parentPlan.equals(id), "/parentPlan", "its-own-parent");
        check.items("/notInText", notInText, NOT_STATED.size());
        for (var i = 0; i < notInText.size(); i++) {
            check.that(
                    NOT_STATED.contains(notInText.get(i)), "/notInText/" + i, "one-of", String.join(", ", NOT_STATED));
        }
        check.that(!clauses.isEmpty(), "/clauses", "not-empty");
        check.that(clauses.size() <= CLAUSES, "/clauses", "max-size", CLAUSES);
        for (var i = 0; i < clauses.size(); i++) {
            clauses.get(i).check("/clauses/" + i, check);
        }
        check.distinct(
                "/clauses",
                "/number",
                clauses.stream().map(ClauseRequest::number).toList());
        check.orThrow();
    }

    /** What was asked for, once it has been checked. */
    PlanDetails details() {
        return new PlanDetails(
                requireNonNull(titleZh),
                titleEn,
                issuer,
                documentNumber,
                issuedOn,
                jurisdiction,
                parentPlan,
                notInText.isEmpty() ? null : notInText,
                clauses.stream()
                        .map(clause -> new Clause(
                                requireNonNull(clause.number()),
                                requireNonNull(clause.headingZh()),
                                clause.headingEn()))
                        .toList());
    }
}
