package milepost.registry.search;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Adds projects of earlier releases to the search before the service reports that it is ready. Several instances may do so at the
 * same time.
 */
@Component
class TermsBackfill implements ApplicationRunner {

    private static final int BATCH = 500;

    private final TermsBackfillRepository projects;

    TermsBackfill(TermsBackfillRepository projects) {
        this.projects = projects;
    }

    @Override
    public void run(ApplicationArguments args) {
        var filled = BATCH;
        while (filled == BATCH) {
            filled = projects.fill(BATCH);
        }
    }
}
