package milepost.registry.oc4ids;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param prefix of the identifiers of projects; the helpdesk of the standard issues one to each publisher
 * @param publisherName who publishes the packages
 * @param uri of packages; null for the address at which each was asked for
 * @param license of the data
 * @param publicationPolicy where it is said how the data come about
 */
@Validated
@ConfigurationProperties("milepost.oc4ids")
record Oc4idsProperties(
        @DefaultValue("oc4ids-unregistered") @Pattern(regexp = "oc4ids-[a-z0-9]+") String prefix,

        @DefaultValue("Milepost") @NotBlank String publisherName,
        @Nullable URI publisherUri,
        @Nullable URI uri,
        @Nullable URI license,
        @Nullable URI publicationPolicy) {}
