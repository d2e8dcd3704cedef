/** Maps every failure of a request to an RFC 9457 problem in the language of the caller. */
@NullMarked
package milepost.web.problem;

import org.jspecify.annotations.NullMarked;
