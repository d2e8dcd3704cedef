package milepost.registry.imports.mapping;

import java.util.List;
import java.util.Map;
import milepost.registry.imports.columns.Target;
import milepost.registry.vocabulary.ProjectCode;

/** Reads codes, amounts and routes of a row. */
final class PlainCells {

    private PlainCells() {}

    static void putCodes(Map<String, Object> project, RowCells cells) {
        var codes = Values.codes(cells.joined(Target.CODES, ";"));
        project.put("codes", codes);
        codes.stream()
                .filter(code -> ProjectCode.isWellFormed(code) && !ProjectCode.isChecked(code))
                .forEach(code -> cells.warn(Target.CODES, "code-check-digit", code));
    }

    static void putInvestment(Map<String, Object> project, RowCells cells) {
        var amount = cells.text(Target.INVESTMENT);
        if (!amount.isEmpty()) {
            AmountCell.yuan(amount, cells.column(Target.INVESTMENT).unit())
                    .ifPresentOrElse(
                            yuan -> project.put("investment", yuan),
                            () -> cells.problem(Target.INVESTMENT, "amount-unreadable", amount));
        }
    }

    static void putCorridor(Map<String, Object> project, RowCells cells) {
        var places = List.of(cells.text(Target.CORRIDOR).split("[—–~～→\\-]+|至", -1)).stream()
                .map(String::strip)
                .filter(place -> !place.isEmpty())
                .toList();
        if (places.size() > 1) {
            project.put(
                    "corridor",
                    Map.of(
                            "endpoints", List.of(places.getFirst(), places.getLast()),
                            "via", places.subList(1, places.size() - 1)));
        }
    }
}
