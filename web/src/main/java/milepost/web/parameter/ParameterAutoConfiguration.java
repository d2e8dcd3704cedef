package milepost.web.parameter;

import jakarta.validation.Validator;
import java.util.List;
import milepost.web.check.RecordChecks;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.format.FormatterRegistry;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reading and checking of parameters, the same in all services. */
@AutoConfiguration(after = ValidationAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ParameterAutoConfiguration {

    @Bean
    FilterRegistrationBean<AddressFilter> addressFilter() {
        var filter = new FilterRegistrationBean<>(new AddressFilter());
        filter.setOrder(AddressFilter.ORDER);
        return filter;
    }

    @Bean
    WebMvcRegistrations strictBinding() {
        return new StrictBinding();
    }

    @Bean
    WebMvcConfigurer parameters(Validator validator) {
        return new Parameters(validator);
    }

    private static final class Parameters implements WebMvcConfigurer {

        private final Validator validator;

        private Parameters(Validator validator) {
            this.validator = validator;
        }

        @Override
        public void addFormatters(FormatterRegistry registry) {
            registry.addConverter(new TextConverter());
            registry.addConverter(new WordListConverter());
        }

        @Override
        public void addInterceptors(InterceptorRegistry registry) {
            registry.addInterceptor(new KnownParameters());
        }

        @Override
        public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
            var conversions = new DefaultFormattingConversionService();
            addFormatters(conversions);
            resolvers.add(new ParameterRecords(conversions, new RecordChecks(validator)));
        }
    }
}
