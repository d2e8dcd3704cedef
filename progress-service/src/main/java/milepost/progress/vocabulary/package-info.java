/** The words that progress is told in, with their names in Chinese and English. */
@NullMarked
package milepost.progress.vocabulary;

import org.jspecify.annotations.NullMarked;
