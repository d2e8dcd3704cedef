package milepost.notify.stream.log;

/**
 * Which events are kept: all that follow {@code first}, up to {@code last}. The two are equal if there are none.
 *
 * @param first the position after which a reader can go on
 * @param last the newest position
 */
public record StreamBounds(long first, long last) {

    public boolean contains(long position) {
        return position >= first && position <= last;
    }
}
