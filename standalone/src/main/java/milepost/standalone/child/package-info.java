/** Processes beside the services' JVM: started, supervised and restarted. */
@NullMarked
package milepost.standalone.child;

import org.jspecify.annotations.NullMarked;
