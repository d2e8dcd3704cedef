package milepost.progress.project;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the projects that come from the registry.
 *
 * @param arrivalWait how long a write waits for a project whose event may not have arrived yet, before it is refused
 */
@ConfigurationProperties("milepost.project")
record ProjectProperties(@DefaultValue("2s") Duration arrivalWait) {}
