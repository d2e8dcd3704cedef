/** The filters of projects: as query parameters, and as conditions in SQL. */
@NullMarked
package milepost.registry.filter;

import org.jspecify.annotations.NullMarked;
