/** The webhook channel: a structured CloudEvent by POST, signed as Standard Webhooks describes. */
@NullMarked
package milepost.notify.channel.webhook;

import org.jspecify.annotations.NullMarked;
