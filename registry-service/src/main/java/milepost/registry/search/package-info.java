/** The list of projects: filters, orders and pages. */
@NullMarked
package milepost.registry.search;

import org.jspecify.annotations.NullMarked;
