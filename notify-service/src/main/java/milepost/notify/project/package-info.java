/** What filters must know of projects, kept from the registry's events. */
@NullMarked
package milepost.notify.project;

import org.jspecify.annotations.NullMarked;
