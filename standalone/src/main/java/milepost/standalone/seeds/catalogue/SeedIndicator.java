package milepost.standalone.seeds.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A target with a quantity and a deadline.
 *
 * @param deadline the last day of the period
 * @param plan the plan that sets it, by a citation of the work
 */
public record SeedIndicator(
        String titleZh,
        @Nullable String titleEn,
        String unit,
        String direction,
        BigDecimal targetValue,
        LocalDate deadline,
        String precision,
        String plan) {

    /** Returns the phrase with which the plan sets it to a work, with the title and the clause. */
    public String quotation(SeedCatalogue catalogue, String work) {
        var named = catalogue.citations().stream()
                .filter(citation ->
                        citation.plan().equals(plan) && citation.work().equals(work))
                .findFirst()
                .orElseThrow(() -> new CatalogueException("The plan " + plan + " does not name " + work));
        var title = catalogue.plans().stream()
                .filter(other -> other.id().equals(plan))
                .map(SeedPlan::titleZh)
                .findFirst()
                .orElseThrow();
        return "《%s》%s：“%s”".formatted(title, named.clause(), named.citation().phrase());
    }
}
