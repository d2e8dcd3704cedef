/** Who may do what: the caller, the roles and regions of their token, and the rules that hold for every service. */
@NullMarked
package milepost.access;

import org.jspecify.annotations.NullMarked;
