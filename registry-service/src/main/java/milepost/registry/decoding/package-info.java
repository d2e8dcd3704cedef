/** Decoding of national project codes: what their parts say, and which projects have them. */
@NullMarked
package milepost.registry.decoding;

import org.jspecify.annotations.NullMarked;
