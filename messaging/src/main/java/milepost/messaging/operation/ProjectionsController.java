package milepost.messaging.operation;

import java.util.List;
import milepost.messaging.projection.Projections;
import milepost.messaging.projection.Projections.ProjectionState;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far the projections of a service are, over HTTP, for operators. */
@RestController
@RequestMapping("/v1/operations")
class ProjectionsController {

    private final Projections projections;

    ProjectionsController(Projections projections) {
        this.projections = projections;
    }

    @GetMapping("/projections")
    ProjectionsView projections() {
        return new ProjectionsView(projections.states());
    }

    record ProjectionsView(List<ProjectionState> items) {}
}
