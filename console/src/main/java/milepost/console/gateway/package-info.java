/** Passes requests under /api on to the services, with the token of who is logged in. */
@NullMarked
package milepost.console.gateway;

import org.jspecify.annotations.NullMarked;
