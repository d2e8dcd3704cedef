/** The data directory of an installation, with its secrets and ports. */
@NullMarked
package milepost.standalone.data;

import org.jspecify.annotations.NullMarked;
