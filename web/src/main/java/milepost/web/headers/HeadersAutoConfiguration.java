package milepost.web.headers;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;

/** Registers the filters that set headers. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(CacheProperties.class)
public class HeadersAutoConfiguration {

    @Bean
    FilterRegistrationBean<SecurityHeadersFilter> securityHeadersFilter() {
        var filter = new FilterRegistrationBean<>(new SecurityHeadersFilter());
        filter.setOrder(SecurityHeadersFilter.ORDER);
        return filter;
    }

    @Bean
    FilterRegistrationBean<PublicCacheFilter> publicCacheFilter(CacheProperties properties) {
        var filter = new FilterRegistrationBean<>(new PublicCacheFilter(properties));
        filter.setOrder(PublicCacheFilter.ORDER);
        return filter;
    }
}
