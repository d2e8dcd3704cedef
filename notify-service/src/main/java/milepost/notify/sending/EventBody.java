package milepost.notify.sending;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is sent to everyone who wants an event. */
record EventBody(UUID event, byte[] body, @Nullable String traceParent) {}
