/** Bodies have a size limit, by what they announce and by what they turn out to be. */
@NullMarked
package milepost.web.body;

import org.jspecify.annotations.NullMarked;
