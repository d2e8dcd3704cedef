package milepost.notify.feed;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param retention how long entries of a feed are kept
 * @param maxEntries how many entries of a feed are kept
 * @param pageSize how many entries a page of an Atom feed has
 * @param maxMilestones how many milestones a calendar shows, those nearest to today
 * @param maxProjects how many projects are looked at to find those that a calendar follows
 */
@ConfigurationProperties("milepost.notify.feed")
record FeedProperties(
        @DefaultValue("90d") Duration retention,
        @DefaultValue("500") int maxEntries,
        @DefaultValue("50") int pageSize,
        @DefaultValue("2000") int maxMilestones,
        @DefaultValue("20000") int maxProjects) {}
