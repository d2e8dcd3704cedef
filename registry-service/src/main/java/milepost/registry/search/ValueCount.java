package milepost.registry.search;

/**
 * How many projects have a value.
 *
 * @param value as the filter accepts it
 */
record ValueCount(String value, long count) {}
