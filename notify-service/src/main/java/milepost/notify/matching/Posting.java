package milepost.notify.matching;

/**
 * One entry of a posting list in one word, so that going through many candidates reads memory in a row: the
 * subscription's number, whether the filter itself must be asked, whether it stands in several lists, its smallest slip
 * and its category.
 */
final class Posting {

    static final int ANY_CATEGORY = 0;
    static final int SEVERAL_CATEGORIES = 0xFFFF;
    static final int NO_SLIP = 0;

    private static final int SLIP_OF_ZERO = 1 << 15;
    private static final long ASK = 1L << 33;
    private static final long IN_SEVERAL_LISTS = 1L << 32;

    private Posting() {}

    static long of(int number, boolean ask, boolean inSeveralLists, int slip, int category) {
        return ((long) number << 34)
                | (ask ? ASK : 0)
                | (inSeveralLists ? IN_SEVERAL_LISTS : 0)
                | ((long) slip << 16)
                | category;
    }

    static int number(long posting) {
        return (int) (posting >>> 34);
    }

    static boolean ask(long posting) {
        return (posting & ASK) != 0;
    }

    static boolean inSeveralLists(long posting) {
        return (posting & IN_SEVERAL_LISTS) != 0;
    }

    /** Whether nothing in the word itself speaks against an event of this category and slip. */
    static boolean mayHold(long posting, int category, int slip) {
        var wanted = (int) posting & 0xFFFF;
        return (wanted == category | wanted == ANY_CATEGORY | wanted == SEVERAL_CATEGORIES)
                & ((int) (posting >>> 16) & 0xFFFF) <= slip;
    }

    /** Days as they are kept here: above {@link #NO_SLIP}, and in order. */
    static int slip(int days) {
        return Math.clamp(days, 1 - SLIP_OF_ZERO, SLIP_OF_ZERO - 1) + SLIP_OF_ZERO;
    }
}
