package milepost.progress.portfolio;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import milepost.progress.calendar.Moment;
import milepost.progress.calendar.Precision;
import milepost.progress.judging.LightJudging;
import milepost.progress.light.Slip;
import milepost.progress.milestone.Milestone;
import milepost.progress.milestone.Milestones;
import milepost.progress.milestone.ProjectMilestones;
import milepost.progress.portfolio.Portfolio.Promises;
import milepost.web.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Counts projects as they were on a day, from their facts, a part of the projects at a time. */
@Component
class PortfolioOnDay {

    private static final int MOST = 5_000;
    private static final int PART = 500;

    private final PortfolioRepository repository;
    private final Milestones milestones;
    private final LightJudging judging;

    PortfolioOnDay(PortfolioRepository repository, Milestones milestones, LightJudging judging) {
        this.repository = repository;
        this.milestones = milestones;
        this.judging = judging;
    }

    /**
     * Returns the projects, one in each group; 422 if they are too many. Those that are silent are not counted: when something was
     * recorded says nothing about the day.
     *
     * @param time by which the projects were registered, and not merged
     */
    List<PortfolioGroup> count(PortfolioFilter filter, PortfolioTerms terms, Instant time, LocalDate day) {
        var ids = repository.list(filter, time, MOST + 1);
        if (ids.size() > MOST) {
            throw ProblemException.of(HttpStatus.UNPROCESSABLE_CONTENT, "portfolio-too-large", MOST);
        }
        var moment = new Moment(terms.asOf(), day);
        var groups = new ArrayList<PortfolioGroup>();
        for (var from = 0; from < ids.size(); from += PART) {
            milestones.ofProjects(ids.subList(from, Math.min(from + PART, ids.size())), moment).stream()
                    .map(project -> group(project, moment, day, terms.dueDays()))
                    .forEach(groups::add);
        }
        return groups;
    }

    private PortfolioGroup group(ProjectMilestones project, Moment moment, LocalDate day, int dueDays) {
        var targets = project.all().stream()
                .filter(Milestone::isOpen)
                .map(Milestone::currentTarget)
                .filter(target -> target.precision() != Precision.AFTER)
                .toList();
        var overdue =
                targets.stream().filter(target -> target.date().isBefore(day)).count();
        var until = day.plusDays(dueDays);
        var due =
                targets.stream().filter(target -> !target.date().isAfter(until)).count() - overdue;
        return new PortfolioGroup(
                project.stage(),
                judging.lightAt(moment, day, project),
                SlipClass.of(Slip.days(project.all(), day).orElse(null)),
                1,
                promises((int) due),
                promises((int) overdue),
                0,
                0);
    }

    private static Promises promises(int milestones) {
        return new Promises(milestones > 0 ? 1 : 0, milestones);
    }
}
