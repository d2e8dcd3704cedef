package milepost.web.firewall;

import milepost.web.ProblemException;
import milepost.web.problem.ProblemResponses;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** Refuses ambiguous addresses in applications that have Spring Security, and says so in a problem. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(HttpFirewall.class)
public class FirewallAutoConfiguration {

    /** Headers and parameters are checked where they are read, which names them. Tomcat has refused control characters in headers. */
    @Bean
    HttpFirewall addressFirewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderValues(_ -> true);
        firewall.setAllowedParameterNames(_ -> true);
        return firewall;
    }

    /** By default a bare 400 would not say that it is the address that is rejected. */
    @Bean
    RequestRejectedHandler rejectedRequests(ProblemResponses problems) {
        return (request, response, _) ->
                problems.write(ProblemException.of(HttpStatus.BAD_REQUEST, "unsafe-address"), request, response);
    }
}
