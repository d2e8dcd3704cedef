package milepost.access;

import java.util.List;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/** Points a context under test to the {@link TestIssuer}. All are equal, so that contexts are shared. */
record TestIssuerCustomizer() implements ContextCustomizer {

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration config) {
        TestPropertyValues.of(
                        "spring.security.oauth2.resourceserver.jwt.issuer-uri=" + TestIssuer.uri(),
                        "spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + TestIssuer.jwkSetUri(),
                        "milepost.access.audience=" + TestIssuer.AUDIENCE,
                        "milepost.access.token-url=" + TestIssuer.uri() + "/token")
                .applyTo(context);
    }

    static final class Factory implements ContextCustomizerFactory {

        @Override
        public ContextCustomizer createContextCustomizer(
                Class<?> testClass, List<ContextConfigurationAttributes> configAttributes) {
            return new TestIssuerCustomizer();
        }
    }
}
