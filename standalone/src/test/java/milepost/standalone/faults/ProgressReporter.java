package milepost.standalone.faults;

import java.util.Map;
import milepost.access.Role;
import milepost.access.TestTokens;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Calls a progress-service that runs alone, as the organisation that is responsible for the project. */
record ProgressReporter(ServiceAlone service) {

    static final String ORGANISATION = "gansu-railway";

    private static final TestTokens REPORTER = TestTokens.of(Role.REPORTER).org(ORGANISATION);

    /** Adds a start of works and returns its id. */
    String addStart(Object project, String baselineDate) {
        var start = Map.of("type", "START", "baselineDate", baselineDate, "precision", "day");
        return ServiceAlone.idOf(service.post(REPORTER, "/v1/projects/" + project + "/milestones", start));
    }

    ResponseSpec reportMet(String milestone, String day) {
        return service.post(REPORTER, "/v1/milestones/" + milestone + "/achievement", Map.of("actualDate", day));
    }
}
