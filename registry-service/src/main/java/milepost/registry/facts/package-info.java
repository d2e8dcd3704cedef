/** What was reported of projects beside dates, stage and light: from the events of progress-service, for files that tell it to others. */
@NullMarked
package milepost.registry.facts;

import org.jspecify.annotations.NullMarked;
