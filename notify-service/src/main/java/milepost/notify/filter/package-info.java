/** The language of filters: what a request may ask for, what an event offers, and the one evaluation of a filter. */
@NullMarked
package milepost.notify.filter;

import org.jspecify.annotations.NullMarked;
