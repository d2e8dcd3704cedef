package milepost.progress.project;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How projects of the registry are taken in.
 *
 * @param arrivalWait how long a write waits for a project that has just been registered and may be on its way, before it is
 *     refused
 */
@ConfigurationProperties("milepost.project")
record ProjectProperties(@DefaultValue("2s") Duration arrivalWait) {}
