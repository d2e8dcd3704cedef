/** What a subscriber receives: a structured CloudEvent, signed as Standard Webhooks says. */
@NullMarked
package milepost.notify.webhook;

import org.jspecify.annotations.NullMarked;
