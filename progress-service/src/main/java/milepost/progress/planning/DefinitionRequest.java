package milepost.progress.planning;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import milepost.progress.fact.Definition;
import milepost.progress.stage.MilestoneType;
import milepost.web.check.Line;
import milepost.web.check.RegionCode;
import org.jspecify.annotations.Nullable;

/** What a milestone is, as it can be amended. Members as in {@link AddMilestoneRequest}. */
record DefinitionRequest(
        @Line(max = 200) String titleZh,
        @Nullable @Line(max = 100) String segment,
        @Nullable @RegionCode String regionCode,
        @Nullable QuantityRequest quantity,
        @Size(max = 50) List<UUID> dependsOn) {

    static DefinitionRequest of(Definition definition) {
        var quantity = definition.quantity();
        return new DefinitionRequest(
                definition.titleZh(),
                definition.segment(),
                definition.regionCode(),
                quantity == null ? null : QuantityRequest.of(quantity),
                definition.dependsOn());
    }

    Definition definition(MilestoneType type) {
        return new Definition(
                type,
                titleZh,
                segment,
                regionCode,
                quantity == null ? null : quantity.quantity(),
                dependsOn.stream().distinct().toList());
    }
}
