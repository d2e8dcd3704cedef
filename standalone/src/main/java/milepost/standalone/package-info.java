/** Runs Milepost on one machine with one command: the services in one JVM, with PostgreSQL and Kafka as separate processes. */
@NullMarked
package milepost.standalone;

import org.jspecify.annotations.NullMarked;
