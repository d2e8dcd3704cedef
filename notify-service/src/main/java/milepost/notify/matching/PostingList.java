package milepost.notify.matching;

import java.util.Arrays;

/** The {@link Posting}s of one key, sorted by number, in one array. */
final class PostingList {

    private long[] postings = new long[1];
    private int size;

    void add(long posting) {
        var at = position(posting);
        if (size == postings.length) {
            postings = Arrays.copyOf(postings, size + (size >> 1) + 1);
        }
        System.arraycopy(postings, at, postings, at + 1, size - at);
        postings[at] = posting;
        size++;
    }

    void remove(int number) {
        var at = position((long) number << 34);
        if (at < size && Posting.number(postings[at]) == number) {
            System.arraycopy(postings, at + 1, postings, at, size - at - 1);
            size--;
        }
    }

    /** Returns the entries that may match. Without a branch in the loop, because it would be mispredicted often. */
    long[] candidates(int category, int slip, boolean passesMajor) {
        var found = new long[size];
        var n = 0;
        for (var i = 0; i < size; i++) {
            found[n] = postings[i];
            n += Posting.mayMatch(postings[i], category, slip, passesMajor) ? 1 : 0;
        }
        return Arrays.copyOf(found, n);
    }

    int size() {
        return size;
    }

    private int position(long posting) {
        if (size == 0 || postings[size - 1] < posting) {
            return size;
        }
        var found = Arrays.binarySearch(postings, 0, size, posting);
        return found < 0 ? -1 - found : found;
    }
}
