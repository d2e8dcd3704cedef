/** HTTP conventions shared by all services: problems, entity tags, lists and cursors. */
@NullMarked
package milepost.web;

import org.jspecify.annotations.NullMarked;
