package milepost.standalone.seeds.request;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A work to register as a project. */
public record WorkBody(
        String nameZh,
        String nameEn,
        List<String> aliases,
        String nature,
        String category,
        List<String> regions,
        @Nullable CorridorBody corridor,
        @Nullable String descriptionZh,
        @Nullable String partOf,
        List<DistinctBody> distinctFrom) {

    public record CorridorBody(List<String> endpoints, List<String> via) {}

    public record DistinctBody(String id, String reason) {}
}
