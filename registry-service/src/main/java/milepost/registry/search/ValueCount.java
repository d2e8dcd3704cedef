package milepost.registry.search;

/**
 * How many projects have a value.
 *
 * @param value as it stands in the filter
 */
record ValueCount(String value, long count) {}
