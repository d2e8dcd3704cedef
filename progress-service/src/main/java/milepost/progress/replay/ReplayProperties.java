package milepost.progress.replay;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the replay.
 *
 * @param enabled whether a new database is to be filled from the topics before anything else is written to it
 */
@ConfigurationProperties("milepost.replay")
record ReplayProperties(@DefaultValue("false") boolean enabled) {}
