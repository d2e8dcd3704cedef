package milepost.registry.facts;

import milepost.events.MilestoneEvent.MilestoneCorrected;
import milepost.events.ReportingEvent.ProjectCorrected;
import milepost.registry.facts.Fact.Right;

/** Takes from corrections what is kept of them. */
final class ToldCorrections {

    private ToldCorrections() {}

    static Fact of(MilestoneCorrected e) {
        var right = e.right();
        var papers = right == null || right.evidence() == null ? null : ToldFacts.papers(right.evidence());
        return new Fact.Corrected(
                e.correctedEvent(),
                right == null,
                right == null
                        ? null
                        : new Right(right.day(), right.target(), right.precision(), null, null, null, papers));
    }

    static Fact of(ProjectCorrected e) {
        var right = e.right();
        return new Fact.Corrected(
                e.correctedEvent(),
                right == null,
                right == null
                        ? null
                        : new Right(
                                right.day(),
                                null,
                                null,
                                right.physicalPercent(),
                                right.investmentDone(),
                                right.investmentPlanned(),
                                null));
    }
}
