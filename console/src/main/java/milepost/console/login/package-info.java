/** Login at the issuer, the session, and the tokens that never leave it. */
@NullMarked
package milepost.console.login;

import org.jspecify.annotations.NullMarked;
