package milepost.progress.replay;

import milepost.messaging.sweep.SweepGate;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has writes wait for the replay, as sweeps do. */
@Configuration(proxyBeanMethods = false)
class ReplayConfiguration {

    @Bean
    FilterRegistrationBean<ReplayFilter> replayFilter(SweepGate sweeps) {
        var filter = new FilterRegistrationBean<>(new ReplayFilter(sweeps));
        filter.setOrder(ReplayFilter.ORDER);
        return filter;
    }
}
