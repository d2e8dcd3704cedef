/** JSON that comes in by HTTP is read strictly: what is not understood is refused, not guessed. */
@NullMarked
package milepost.web.json;

import org.jspecify.annotations.NullMarked;
