package milepost.notify.store;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The document that all subscribers who want an event receive. */
public record EventBody(UUID event, byte[] body, @Nullable String traceParent) {}
