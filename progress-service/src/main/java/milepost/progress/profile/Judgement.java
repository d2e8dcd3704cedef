package milepost.progress.profile;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import milepost.progress.milestone.Milestone;

/** What a profile says of a project by what was reported up to a day, on that day and on later ones. */
public final class Judgement {

    private final LightProfile profile;
    private final LightSubject subject;
    private final List<Finding> findings;

    Judgement(LightProfile profile, LightSubject subject, List<Finding> findings) {
        this.profile = profile;
        this.subject = subject;
        this.findings = List.copyOf(findings);
    }

    /** The first later day on which the light is another one, and which one. */
    public record Turn(LocalDate on, Light to) {}

    public LightProfile profile() {
        return profile;
    }

    public Light lightOn(LocalDate day) {
        if (subject.milestones().stream().noneMatch(Milestone::counts)) {
            return Light.NONE;
        }
        return on(day).map(Finding::light).max(Light::compareTo).orElse(Light.GREEN);
    }

    public boolean hasOpenMilestones() {
        return subject.open().findAny().isPresent();
    }

    /** Returns the next turn after a day if nothing is reported until then. */
    public Optional<Turn> turnAfter(LocalDate day) {
        var light = lightOn(day);
        return findings.stream()
                .filter(finding -> finding.light().compareTo(light) > 0)
                .map(Finding::from)
                .min(Comparator.naturalOrder())
                .map(on -> new Turn(on, lightOn(on)));
    }

    /** Returns what gives the project its light, of milestones the one furthest behind; empty if the light is green. */
    public Optional<Finding> causeOn(LocalDate day) {
        return on(day).max(Comparator.comparing(Finding::light).thenComparing(finding -> finding.slipDays(day)));
    }

    /** Returns how far the works are beside their plan; empty if the profile does not compare that, or there is no plan. */
    public Optional<Comparison> comparisonOn(LocalDate day) {
        return comparing().map(condition -> Comparison.on(day, condition, subject, profile.lag()));
    }

    /** Returns what the profile looks at and does not find. */
    public List<MissingInput> missing() {
        return comparing().stream()
                .flatMap(condition -> MissingInput.of(condition, subject))
                .toList();
    }

    private Optional<LightCondition> comparing() {
        return subject.worksGoOn()
                ? profile.conditions().stream()
                        .filter(LightCondition::comparesReports)
                        .findFirst()
                : Optional.empty();
    }

    private Stream<Finding> on(LocalDate day) {
        return findings.stream().filter(finding -> finding.holdsOn(day));
    }
}
