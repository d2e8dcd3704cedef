package milepost.messaging.test;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Lets every {@code await()} wait long enough for a slow, busy machine. A test that passes does not wait any longer for it. */
public final class PatientAwaiting implements LauncherSessionListener {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Awaitility.setDefaultTimeout(PATIENCE);
        // What is waited for may be unknown, and so null or a problem, until an event arrives.
        Awaitility.ignoreExceptionsByDefault();
    }
}
