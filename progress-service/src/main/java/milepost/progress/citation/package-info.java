/** What plans state of projects, from the registry's events. */
@NullMarked
package milepost.progress.citation;

import org.jspecify.annotations.NullMarked;
