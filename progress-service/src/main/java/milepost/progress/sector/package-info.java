/** What kind of works projects are, and in which way they are approved. */
@NullMarked
package milepost.progress.sector;

import org.jspecify.annotations.NullMarked;
