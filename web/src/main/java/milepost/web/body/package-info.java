/** Limits of request bodies: declared and actual size, type and encoding. */
@NullMarked
package milepost.web.body;

import org.jspecify.annotations.NullMarked;
