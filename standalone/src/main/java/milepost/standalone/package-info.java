/** Milepost on one machine by one command: the services in one JVM, PostgreSQL and Kafka beside it. */
@NullMarked
package milepost.standalone;

import org.jspecify.annotations.NullMarked;
