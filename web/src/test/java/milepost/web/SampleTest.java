package milepost.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import milepost.sample.SampleApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The sample service on a random port, with a real PostgreSQL; {@link Http} speaks to it. */
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(
        classes = SampleApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.import=classpath:milepost-defaults.yml",
            "spring.flyway.locations=classpath:db/sample",
            "milepost.web.max-body-size=20KB",
            "milepost.web.large-body-paths=/things/csv",
            "milepost.web.max-large-body-size=50KB",
            "milepost.web.body-time=5m",
            "milepost.web.max-incoming-bodies=20",
            "server.tomcat.threads.max=40",
            "server.tomcat.connection-timeout=5m"
        })
@ContextConfiguration(initializers = TestDatabase.class)
@Import(Http.class)
public @interface SampleTest {}
