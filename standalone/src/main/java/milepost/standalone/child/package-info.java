/** Processes beside the services' JVM: started, watched, started again when they die. */
@NullMarked
package milepost.standalone.child;

import org.jspecify.annotations.NullMarked;
