/** What integration tests of all services stand on: a real PostgreSQL and a real Kafka, once per JVM. */
package milepost.messaging.test;
