/** Serves the published language in every service: the schemas of the events and the AsyncAPI document. */
@NullMarked
package milepost.messaging.contracts;

import org.jspecify.annotations.NullMarked;
