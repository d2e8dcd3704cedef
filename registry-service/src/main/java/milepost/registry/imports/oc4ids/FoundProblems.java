package milepost.registry.imports.oc4ids;

import java.util.Set;
import milepost.registry.imports.mapping.CellProblem;
import milepost.registry.imports.reading.oc4ids.Finding;

/** What was found while a project was read, as warnings that say where members that are not taken belong. */
final class FoundProblems {

    private static final Set<String> OF_PROGRESS = Set.of(
            "milestones",
            "completion",
            "forecasts",
            "metrics",
            "documents",
            "period",
            "identificationPeriod",
            "preparationPeriod",
            "implementationPeriod",
            "completionPeriod",
            "maintenancePeriod",
            "decommissioningPeriod");
    private static final String OF_PLANS = "policyAlignment";

    private FoundProblems() {}

    static CellProblem warning(Finding finding) {
        return new CellProblem(finding.path(), code(finding), finding.args(), true);
    }

    /** What keeps the whole project from being read. */
    static CellProblem refusal(Finding finding) {
        return new CellProblem(finding.path(), finding.code(), finding.args(), false);
    }

    private static String code(Finding finding) {
        if (!finding.code().equals(Finding.NOT_TAKEN)) {
            return finding.code();
        }
        var member = finding.path().split("[.\\[]", 2)[0];
        return OF_PROGRESS.contains(member)
                ? "not-taken-progress"
                : member.equals(OF_PLANS) ? "not-taken-plan" : Finding.NOT_TAKEN;
    }
}
