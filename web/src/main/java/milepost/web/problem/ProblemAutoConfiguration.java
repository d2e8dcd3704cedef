package milepost.web.problem;

import milepost.web.ProblemMessages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Answers every failure of a service with a problem. */
@AutoConfiguration(
        after = JacksonAutoConfiguration.class,
        before = {WebMvcAutoConfiguration.class, ErrorMvcAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class ProblemAutoConfiguration {

    @Bean
    ProblemMessages webProblemMessages() {
        return new ProblemMessages("problems/problems_web");
    }

    @Bean
    ProblemCatalogue problemCatalogue(ObjectProvider<ProblemMessages> bundles) {
        return new ProblemCatalogue(bundles.stream().toList());
    }

    @Bean
    ProblemResponses problemResponses(ProblemCatalogue catalogue, JsonMapper json) {
        return new ProblemResponses(catalogue, json);
    }

    @Bean
    ProblemTranslator problemTranslator() {
        return new ProblemTranslator();
    }

    @Bean
    ProblemReporter problemReporter(ProblemTranslator translator, ProblemResponses responses) {
        return new ProblemReporter(translator, responses);
    }

    @Bean
    ConnectorProblems.Customizer connectorProblems(ProblemTranslator translator, ProblemResponses responses) {
        return new ConnectorProblems.Customizer(translator, responses);
    }

    @Bean
    ProblemAdvice problemAdvice(ProblemReporter reporter) {
        return new ProblemAdvice(reporter);
    }

    @Bean
    FilterRegistrationBean<ProblemFilter> problemFilter(ProblemReporter reporter) {
        var filter = new FilterRegistrationBean<>(new ProblemFilter(reporter));
        filter.setOrder(ProblemFilter.ORDER);
        return filter;
    }

    @Bean
    @ConditionalOnMissingBean(ErrorController.class)
    ProblemErrorController problemErrorController(ProblemReporter reporter) {
        return new ProblemErrorController(reporter);
    }

    @Bean
    @ConditionalOnMissingBean(name = "localeResolver")
    LocaleResolver localeResolver() {
        return new ProblemLanguage();
    }
}
