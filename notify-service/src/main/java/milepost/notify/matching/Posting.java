package milepost.notify.matching;

/**
 * An entry of a posting list packed into one {@code long}, so that scanning many candidates reads memory sequentially:
 * the subscription's number, whether the filter itself must be checked, whether it is in several lists, its minimum slip,
 * whether it wants only major milestones, and its category.
 */
final class Posting {

    static final int ANY_CATEGORY = 0;
    static final int SEVERAL_CATEGORIES = 0x7FFF;
    static final int NO_SLIP = 0;

    private static final int MAJOR_ONLY = 1 << 15;
    private static final int SLIP_OF_ZERO = 1 << 15;
    private static final long ASK = 1L << 33;
    private static final long IN_SEVERAL_LISTS = 1L << 32;

    private Posting() {}

    static long of(int number, boolean ask, boolean inSeveralLists, int slip, boolean majorOnly, int category) {
        return ((long) number << 34)
                | (ask ? ASK : 0)
                | (inSeveralLists ? IN_SEVERAL_LISTS : 0)
                | ((long) slip << 16)
                | (majorOnly ? MAJOR_ONLY : 0)
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

    /**
     * Whether the subscription may want an event of this category and slip, as far as the entry shows.
     *
     * @param passesMajor whether a filter that asks for major milestones lets the event pass
     */
    static boolean mayMatch(long posting, int category, int slip, boolean passesMajor) {
        var wanted = (int) posting & SEVERAL_CATEGORIES;
        return (wanted == category | wanted == ANY_CATEGORY | wanted == SEVERAL_CATEGORIES)
                & ((int) (posting >>> 16) & 0xFFFF) <= slip
                & (passesMajor | ((int) posting & MAJOR_ONLY) == 0);
    }

    /** Maps days to values above {@link #NO_SLIP} in the same order. */
    static int slip(int days) {
        return Math.clamp(days, 1 - SLIP_OF_ZERO, SLIP_OF_ZERO - 1) + SLIP_OF_ZERO;
    }
}
