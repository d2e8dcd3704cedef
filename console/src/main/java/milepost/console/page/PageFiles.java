package milepost.console.page;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * Serves the files of the pages, compressed ones if the build brings them. The names of those in {@code assets} contain a hash of their
 * content, so they are kept for ever; all others are asked for each time.
 */
@Configuration(proxyBeanMethods = false)
class PageFiles implements WebMvcConfigurer {

    private static final Duration YEAR = Duration.ofDays(365);

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        add(
                registry,
                "/assets/**",
                "assets/",
                CacheControl.maxAge(YEAR).cachePublic().immutable());
        add(registry, "/**", "", CacheControl.noCache());
    }

    private static void add(ResourceHandlerRegistry registry, String pattern, String folder, CacheControl kept) {
        registry.addResourceHandler(pattern)
                .addResourceLocations("classpath:/static/" + folder)
                .setCacheControl(kept)
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver())
                .addResolver(new PathResourceResolver());
    }
}
