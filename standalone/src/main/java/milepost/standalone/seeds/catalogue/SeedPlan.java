package milepost.standalone.seeds.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A plan's {@code plan.yaml}: the document and its clauses.
 *
 * @param notInText members that the text does not state; a title listed here is ours
 * @param otherPages parts of the source text that do not belong to the plan
 */
public record SeedPlan(
        String id,
        String titleZh,
        String titleEn,
        @Nullable String issuer,
        @Nullable String documentNumber,
        @Nullable LocalDate issuedOn,
        String jurisdiction,
        @Nullable String parentPlan,
        String sourceText,
        List<String> notInText,
        @Nullable List<String> remarks,
        @Nullable List<OtherPage> otherPages,
        List<Chapter> chapters) {

    /** Returns whether the value is the name of a file, and not {@code none} or {@code later}. */
    static boolean namesFile(String works) {
        return works.endsWith(".yaml");
    }

    List<OtherPage> pages() {
        return Objects.requireNonNullElse(otherPages, List.of());
    }

    /** Returns what citations can refer to, in the order of the document: clauses, and chapters without clauses. */
    public List<Clause> clauses() {
        var clauses = new ArrayList<Clause>();
        for (var chapter : chapters) {
            chapter.asClauses().forEach(clauses::add);
        }
        return clauses;
    }

    public record OtherPage(String titleZh, String kind, String works) {}

    public record Chapter(
            String number,
            @Nullable String headingZh,
            @Nullable String headingEn,
            @Nullable String works,
            @Nullable List<Clause> clauses) {

        Stream<Clause> asClauses() {
            if (clauses != null) {
                return clauses.stream();
            }
            return headingZh == null || works == null
                    ? Stream.empty()
                    : Stream.of(new Clause(number, headingZh, headingEn, works));
        }
    }

    public record Clause(
            String number, String headingZh, @Nullable String headingEn, String works) {}
}
