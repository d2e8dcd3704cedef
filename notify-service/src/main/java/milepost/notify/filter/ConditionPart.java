package milepost.notify.filter;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import milepost.events.NotifyEvent.SubscriptionFilter;
import milepost.notify.filter.Condition.AnyOf;
import milepost.notify.filter.Condition.Between;
import milepost.notify.filter.Condition.Exists;
import milepost.notify.filter.Condition.Not;
import milepost.web.check.Checked;
import milepost.web.check.Faults;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A condition of a request: other conditions combined, or a field with what is asked of it. */
@Schema(
        name = "Condition",
        description =
                "Either one of and, or, not; or a field with one or more of eq, in, prefix, gt, gte, lt, lte, exists,"
                        + " which must all hold. Of a field with several values one is enough")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConditionPart(
        @Size(max = ConditionPart.MAX_CONDITIONS) @Nullable List<ConditionPart> and,

        @Size(max = ConditionPart.MAX_CONDITIONS) @Nullable List<ConditionPart> or,

        @Nullable ConditionPart not,

        @Schema(
                description = "What the event or its project has",
                example = "movedDays",
                allowableValues = {
                    "eventType",
                    "project",
                    "plan",
                    "clause",
                    "region",
                    "regionSet",
                    "category",
                    "nature",
                    "organisation",
                    "milestoneType",
                    "stage",
                    "light",
                    "reasonCode",
                    "silence",
                    "slipDays",
                    "movedDays",
                    "moves"
                })
        @Nullable String field,

        @Schema(
                description = "A text; an integer for slipDays, movedDays and moves",
                oneOf = {String.class, Integer.class})
        @Nullable JsonNode eq,

        @ArraySchema(
                arraySchema = @Schema(description = "One of these"),
                schema = @Schema(oneOf = {String.class, Integer.class}))
        @Size(min = 1, max = ConditionPart.MAX_VALUES) @Nullable List<JsonNode> in,

        @Schema(description = "The beginning of a text") @Nullable String prefix,

        @Nullable Integer gt,
        @Nullable Integer gte,
        @Nullable Integer lt,
        @Nullable Integer lte,

        @Schema(description = "Whether there is any value") @Nullable Boolean exists)
        implements Checked {

    static final int MAX_CONDITIONS = 20;
    static final int MAX_VALUES = 100;

    /** Reads the condition of a stored filter, which was checked when it was made. */
    static ConditionPart read(String where) {
        return JsonMapper.shared().readValue(where, ConditionPart.class);
    }

    /** Returns the text that a {@link SubscriptionFilter} keeps. */
    String text() {
        return JsonMapper.shared().writeValueAsString(this);
    }

    Condition condition() {
        if (and != null) {
            return new Condition.All(and.stream().map(ConditionPart::condition).toList());
        }
        if (or != null) {
            return new AnyOf(or.stream().map(ConditionPart::condition).toList());
        }
        if (not != null) {
            return new Not(not.condition());
        }
        var asked = ofField(FilterField.ofCode(field).orElseThrow());
        return asked.size() == 1 ? asked.getFirst() : new Condition.All(asked);
    }

    private List<Condition> ofField(FilterField asked) {
        var conditions = new ArrayList<Condition>();
        if (eq != null) {
            conditions.add(Condition.in(asked, List.of(value(eq))));
        }
        if (in != null) {
            conditions.add(
                    Condition.in(asked, in.stream().map(ConditionPart::value).toList()));
        }
        if (prefix != null) {
            conditions.add(new Condition.Prefix(asked, prefix));
        }
        if (gt != null || gte != null || lt != null || lte != null) {
            var least = Math.max(gt == null ? Integer.MIN_VALUE : gt + 1, gte == null ? Integer.MIN_VALUE : gte);
            var most = Math.min(lt == null ? Integer.MAX_VALUE : lt - 1, lte == null ? Integer.MAX_VALUE : lte);
            conditions.add(new Between(asked, least, most));
        }
        if (exists != null) {
            conditions.add(exists ? new Exists(asked) : new Not(new Exists(asked)));
        }
        return conditions;
    }

    private static Object value(JsonNode value) {
        return value.isString() ? value.asString().strip() : (Object) value.asInt();
    }

    @Override
    public void check(Faults faults) {
        ConditionChecks.check(this, faults);
    }
}
