/** Strict reading of JSON request bodies: what is not understood is rejected, not guessed. */
@NullMarked
package milepost.web.json;

import org.jspecify.annotations.NullMarked;
