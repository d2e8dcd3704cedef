/** The services and the issuer as Spring contexts in this JVM. */
@NullMarked
package milepost.standalone.service;

import org.jspecify.annotations.NullMarked;
