package milepost.console;

import java.time.Clock;
import milepost.web.ProblemMessages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The messages of problems, and the clock. */
@Configuration(proxyBeanMethods = false)
class ConsoleConfiguration {

    @Bean
    ProblemMessages consoleProblems() {
        return new ProblemMessages("problems/problems_console");
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
