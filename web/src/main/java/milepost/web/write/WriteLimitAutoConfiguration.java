package milepost.web.write;

import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;

/** Bounds requests, and writes among them, where there is a database. */
@AutoConfiguration(after = DataSourceAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnSingleCandidate(DataSource.class)
@EnableConfigurationProperties(WriteProperties.class)
class WriteLimitAutoConfiguration {

    @Bean
    FilterRegistrationBean<WriteLimitFilter> writeLimitFilter(
            WriteProperties properties, ObjectProvider<GatheredWrites> gathered) {
        var all = gathered.stream().toList();
        var filter = new FilterRegistrationBean<>(new WriteLimitFilter(
                new WritePlaces(properties), request -> all.stream().anyMatch(each -> each.include(request))));
        filter.setOrder(WriteLimitFilter.ORDER);
        return filter;
    }

    @Bean
    FilterRegistrationBean<RequestLimitFilter> requestLimitFilter(WriteProperties properties) {
        var filter = new FilterRegistrationBean<>(new RequestLimitFilter(properties.requests()));
        filter.setOrder(RequestLimitFilter.ORDER);
        return filter;
    }
}
