/** A small OpenID issuer for trials, with one client for each role. Production uses an issuer of its own. */
@NullMarked
package milepost.standalone.issuer;

import org.jspecify.annotations.NullMarked;
