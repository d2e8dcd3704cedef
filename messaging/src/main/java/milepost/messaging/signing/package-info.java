/** Signs the events of a service, and tells whether a record was signed by the owner of its topic. */
@NullMarked
package milepost.messaging.signing;

import org.jspecify.annotations.NullMarked;
