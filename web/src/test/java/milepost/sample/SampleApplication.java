package milepost.sample;

import jakarta.servlet.Filter;
import milepost.web.ProblemMessages;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;

/** A service that does nothing but use the conventions. */
@SpringBootApplication
public class SampleApplication {

    @Bean
    ProblemMessages sampleMessages() {
        return new ProblemMessages("problems/problems_sample");
    }

    @Bean
    FilterRegistrationBean<Filter> failingFilter() {
        Filter failing = (request, response, chain) -> {
            throw new IllegalStateException("inner words");
        };
        var registration = new FilterRegistrationBean<>(failing);
        registration.addUrlPatterns("/failing-filter");
        return registration;
    }
}
