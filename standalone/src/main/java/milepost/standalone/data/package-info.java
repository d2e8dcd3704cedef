/** What one installation keeps: its directory, its secrets, its ports. */
@NullMarked
package milepost.standalone.data;

import org.jspecify.annotations.NullMarked;
