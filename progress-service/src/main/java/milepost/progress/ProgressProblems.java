package milepost.progress;

import milepost.web.ProblemMessages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Registers the texts of this service's problems. */
@Configuration(proxyBeanMethods = false)
public class ProgressProblems {

    @Bean
    ProblemMessages progressProblemMessages() {
        return new ProblemMessages("problems/problems_progress");
    }
}
