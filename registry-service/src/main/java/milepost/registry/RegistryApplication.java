package milepost.registry;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Starts registry-service. Its settings are in {@code registry-service.yml}. */
@SpringBootApplication
public class RegistryApplication {

    public static void main(String[] args) {
        new SpringApplicationBuilder(RegistryApplication.class)
                .properties("spring.config.name=registry-service")
                .run(args);
    }
}
