/** A small OpenID issuer with one client per role, for trials; elsewhere a site's own issuer takes its place. */
@NullMarked
package milepost.standalone.issuer;

import org.jspecify.annotations.NullMarked;
