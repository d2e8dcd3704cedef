/** Query and path parameters: known names, given once, in one form. */
@NullMarked
package milepost.web.parameter;

import org.jspecify.annotations.NullMarked;
