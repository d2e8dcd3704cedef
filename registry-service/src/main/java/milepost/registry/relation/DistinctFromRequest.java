package milepost.registry.relation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import milepost.events.RegistryEvent.DistinctFrom;
import milepost.web.check.Line;

/** A distinction in a request: why a project is not another one that it looks like. */
@Schema(name = "DistinctFromRequest")
public record DistinctFromRequest(
        @Schema(description = "The other project") UUID id,
        @Line(max = 200) String reason) {

    /** The greatest number in one request. */
    public static final int MAX = 20;

    public static List<DistinctFrom> distinctFrom(List<DistinctFromRequest> others) {
        return others.stream().map(DistinctFromRequest::distinctFrom).toList();
    }

    public DistinctFrom distinctFrom() {
        return new DistinctFrom(id, reason);
    }
}
