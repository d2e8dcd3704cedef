package milepost.progress.portfolio;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.Objects;
import milepost.progress.calendar.Moment;
import milepost.progress.calendar.WorkingDay;
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
    private final PortfolioOnDay onDay;
    private final Clock clock;

    PortfolioController(PortfolioRepository repository, PortfolioOnDay onDay, Clock clock) {
        this.repository = repository;
        this.onDay = onDay;
        this.clock = clock;
    }

    @Operation(
            operationId = "getPortfolio",
            summary = "How many projects there are by stage, light and slip",
            description =
                    "Merged projects are counted once, as the one that they were merged into. With asOf: the projects that were registered"
                            + " then, by what was known of them; the filter takes names, regions and the like as they are now. With on: how"
                            + " these projects were on that day, which is computed from all that is known of each; 422 if they are more"
                            + " than 5,000. Both can be given.")
    @GetMapping
    Portfolio get(@ParameterObject PortfolioFilter filter, @ParameterObject PortfolioTerms terms) {
        var moment = new Moment(terms.asOf(), terms.on()).requirePast(clock);
        var time = Objects.requireNonNullElseGet(terms.asOf(), () -> WorkingDay.now(clock));
        var day = moment.day(clock);
        return terms.on() == null
                ? Portfolio.of(day, repository.count(filter, terms, time, day))
                : Portfolio.onDay(day, onDay.count(filter, terms, time, day));
    }
}
