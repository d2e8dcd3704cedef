package milepost.messaging.operation;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.IndicatedHealthDescriptor;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The version and the health of a service over HTTP, for operators. */
@RestController
@RequestMapping("/v1/operations")
class ServiceController {

    private final ApplicationContext context;
    private final HealthEndpoint health;

    ServiceController(ApplicationContext context, HealthEndpoint health) {
        this.context = context;
        this.health = health;
    }

    @GetMapping("/service")
    ServiceView service() {
        var checked = health.health();
        return new ServiceView(
                property("spring.application.name").orElse("milepost"),
                property("info.app.version").orElse("?"),
                property("info.git.commit.id").orElse(null),
                property("info.build.time").flatMap(ServiceController::time).orElse(null),
                Instant.ofEpochMilli(context.getStartupDate()),
                checked.getStatus().getCode(),
                checked instanceof CompositeHealthDescriptor all && all.getComponents() != null
                        ? all.getComponents().entrySet().stream()
                                .map(one -> component(one.getKey(), one.getValue()))
                                .toList()
                        : List.of());
    }

    private Optional<String> property(String name) {
        return Optional.ofNullable(context.getEnvironment().getProperty(name)).filter(value -> !value.isBlank());
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static ComponentView component(String name, HealthDescriptor health) {
        var error = health instanceof IndicatedHealthDescriptor indicated && indicated.getDetails() != null
                ? indicated.getDetails().get("error")
                : null;
        return new ComponentView(name, health.getStatus().getCode(), error == null ? null : error.toString());
    }

    /**
     * @param commit from which the service was built, null if it is not known
     * @param startedAt since when this instance has been running
     * @param status UP; DEGRADED: requests are answered, but an operator should look; DOWN or OUT_OF_SERVICE: they are not
     */
    record ServiceView(
            String name,
            String version,
            @Nullable String commit,
            @Nullable Instant builtAt,
            Instant startedAt,
            String status,
            List<ComponentView> components) {}

    /** @param error why it is not up, where the check says so */
    record ComponentView(
            String name, String status, @Nullable String error) {}
}
