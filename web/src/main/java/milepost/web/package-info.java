/** The HTTP conventions that all services share: problems, entity tags, lists and cursors. */
@NullMarked
package milepost.web;

import org.jspecify.annotations.NullMarked;
