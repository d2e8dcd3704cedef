/** Request bodies for the rows of the catalogue. */
@NullMarked
package milepost.standalone.seeds.request;

import org.jspecify.annotations.NullMarked;
