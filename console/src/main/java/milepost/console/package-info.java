/** The web console and the one front door: pages, login, and the way to the services. */
@NullMarked
package milepost.console;

import org.jspecify.annotations.NullMarked;
