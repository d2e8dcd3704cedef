package milepost.standalone.faults.suite;

import static milepost.standalone.faults.suite.Observed.MET;
import static milepost.standalone.faults.suite.Observed.REGISTERED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import milepost.standalone.faults.suite.Observed.Bundle;
import milepost.standalone.faults.suite.Observed.Listed;
import milepost.standalone.faults.suite.Observed.Webhook;
import milepost.standalone.faults.suite.Observed.Write;
import org.junit.jupiter.api.Test;

/** A checker is worth what it finds, so each kind of fault is planted once. */
class CheckerTest {

    private static final TopicRecord REGISTRATION = new TopicRecord("e1", "/registry", "p1", 1, REGISTERED);
    private static final TopicRecord ADDITION = new TopicRecord("e2", "/progress", "p1", 1, Observed.ADDED);
    private static final TopicRecord REPORT = new TopicRecord("e3", "/progress", "p1", 2, MET);

    private final List<Write> answered = new ArrayList<>(
            List.of(new Write("p1", REGISTERED), new Write("p1", Observed.ADDED), new Write("p1", MET)));
    private final List<Listed> registered = new ArrayList<>(List.of(new Listed("p1", Observed.STAGE_WHEN_MET)));
    private final List<TopicRecord> topics = new ArrayList<>(List.of(REGISTRATION, ADDITION, REPORT));
    private final List<String> ledger = new ArrayList<>(List.of("e1", "e2", "e3"));
    private final Map<String, Bundle> bundles = new HashMap<>();
    private final List<Webhook> webhooks = new ArrayList<>(List.of(new Webhook("w1", "e3")));

    @Test
    void whatIsInOrderIsNotBlamed() {
        bundles.put("p1", new Bundle(true, 3));

        assertThat(violations()).isEmpty();
    }

    @Test
    void whatComesAgainIsNotBlamed() {
        topics.addAll(List.of(REGISTRATION, ADDITION, REPORT));
        webhooks.add(new Webhook("w1", "e3"));

        assertThat(violations()).isEmpty();
    }

    @Test
    void aLostProjectIsFound() {
        registered.clear();

        assertThat(violations()).containsExactly("registry: p1 is missing");
    }

    @Test
    void aProjectRegisteredTwiceIsFound() {
        registered.add(registered.getFirst());
        registered.add(new Listed("p2", "CONCEIVED"));

        assertThat(violations()).containsExactly("registry: p1 is there twice", "registry: p2 was not asked for");
    }

    @Test
    void aLostEventIsFound() {
        topics.remove(REPORT);
        ledger.remove("e3");
        webhooks.clear();

        assertThat(violations()).containsExactly("topic: milepost.milestone.met.v1 of p1 is there 0 times");
    }

    @Test
    void aWriteThatBecameTwoEventsIsFound() {
        topics.add(new TopicRecord("e4", "/progress", "p1", 3, MET));
        ledger.add("e4");
        webhooks.add(new Webhook("w2", "e4"));

        assertThat(violations()).containsExactly("topic: milepost.milestone.met.v1 of p1 is there 2 times");
    }

    @Test
    void aVersionGivenTwiceIsFound() {
        topics.add(new TopicRecord("e4", "/progress", "p1", 2, "milepost.project.stage-changed.v1"));
        ledger.add("e4");

        assertThat(violations()).containsExactly("topic: version 2 of /progress p1 is two events");
    }

    @Test
    void aWrongOrderIsFound() {
        topics.clear();
        topics.addAll(List.of(REGISTRATION, REPORT, ADDITION));

        assertThat(violations()).containsExactly("topic: version 2 of /progress p1 comes after 0");
    }

    @Test
    void aViewThatLagsBehindIsFound() {
        registered.set(0, new Listed("p1", "CONCEIVED"));

        assertThat(violations()).containsExactly("view: p1 is in stage CONCEIVED");
    }

    @Test
    void aBundleThatDoesNotVerifyIsFound() {
        bundles.put("p1", new Bundle(false, 3));

        assertThat(violations()).containsExactly("bundle: that of p1 does not verify");
    }

    @Test
    void aBundleWithAHoleIsFound() {
        bundles.put("p1", new Bundle(true, 2));

        assertThat(violations()).containsExactly("bundle: that of p1 has 2 of 3 events");
    }

    @Test
    void aHoleInTheLedgerIsFound() {
        ledger.remove("e2");

        assertThat(violations()).containsExactly("ledger: e2 is missing");
    }

    @Test
    void anEntryTwiceInTheLedgerIsFound() {
        ledger.add("e2");

        assertThat(violations()).containsExactly("ledger: e2 is there twice");
    }

    @Test
    void aSubscriberWhoWasNotToldIsFound() {
        webhooks.clear();

        assertThat(violations()).containsExactly("webhooks: e3 is missing");
    }

    @Test
    void aRetryUnderAnotherIdIsFound() {
        webhooks.add(new Webhook("w2", "e3"));

        assertThat(violations()).containsExactly("webhooks: one event, e3, with several of webhook-id: [w1, w2]");
    }

    @Test
    void anIdUsedForTwoEventsIsFound() {
        answered.add(new Write("p2", MET));
        topics.add(new TopicRecord("e4", "/progress", "p2", 1, MET));
        ledger.add("e4");
        webhooks.add(new Webhook("w1", "e4"));

        assertThat(violations()).containsExactly("webhooks: one webhook-id, w1, with several of event: [e3, e4]");
    }

    private List<String> violations() {
        return Checker.violations(new Observed(answered, registered, topics, ledger, bundles, webhooks));
    }
}
