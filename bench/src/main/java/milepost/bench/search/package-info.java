/** What a search among 100,000 projects costs. */
@NullMarked
package milepost.bench.search;

import org.jspecify.annotations.NullMarked;
