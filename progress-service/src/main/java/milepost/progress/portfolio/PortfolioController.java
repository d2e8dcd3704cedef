package milepost.progress.portfolio;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import milepost.progress.calendar.WorkingDay;
import milepost.web.check.AsOf;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Counts projects over HTTP. */
@Tag(name = "Portfolio")
@RestController
@RequestMapping("/v1/portfolio")
class PortfolioController {

    private final PortfolioRepository repository;
    private final Clock clock;

    PortfolioController(PortfolioRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    @Operation(
            operationId = "getPortfolio",
            summary = "How many projects there are by stage, light and slip",
            description =
                    "Merged projects are counted once, as the one that they were merged into. With asOf: the projects that were registered"
                            + " then, by what was known of them; the filter takes names, regions and the like as they are now.")
    @GetMapping
    Portfolio get(@ParameterObject PortfolioFilter filter, @ParameterObject PortfolioTerms terms) {
        var time = terms.asOf();
        if (time == null) {
            var now = WorkingDay.now(clock);
            return Portfolio.of(WorkingDay.of(now), repository.count(filter, terms, now, WorkingDay.of(now)));
        }
        AsOf.requirePast(time, clock);
        var day = WorkingDay.of(time.minusNanos(1));
        return Portfolio.of(day, repository.count(filter, terms, time, day));
    }
}
