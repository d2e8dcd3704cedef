/** Headers of every response: what browsers may do with it, and how long it may be cached. */
@NullMarked
package milepost.web.headers;

import org.jspecify.annotations.NullMarked;
