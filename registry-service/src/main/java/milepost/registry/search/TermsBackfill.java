package milepost.registry.search;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Makes found what earlier releases registered, before the service says that it is ready. Instances that start at a time do no
 * harm to each other.
 */
@Component
class TermsBackfill implements ApplicationRunner {

    private static final int AT_ONCE = 500;

    private final TermsBackfillRepository projects;

    TermsBackfill(TermsBackfillRepository projects) {
        this.projects = projects;
    }

    @Override
    public void run(ApplicationArguments args) {
        var filled = AT_ONCE;
        while (filled == AT_ONCE) {
            filled = projects.fill(AT_ONCE);
        }
    }
}
