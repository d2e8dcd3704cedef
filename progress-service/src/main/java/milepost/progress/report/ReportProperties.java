package milepost.progress.report;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The rules of a site about reports.
 *
 * @param notice how many days before a target it can still be moved in time; a later change is marked as late
 */
@ConfigurationProperties("milepost.report")
record ReportProperties(@DefaultValue("30d") Period notice) {}
