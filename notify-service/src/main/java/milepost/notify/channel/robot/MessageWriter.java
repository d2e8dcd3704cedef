package milepost.notify.channel.robot;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import milepost.notify.channel.ChannelSettings.Robot;
import milepost.notify.channel.robot.card.Card;
import milepost.notify.channel.robot.card.CardWriter;
import milepost.notify.channel.robot.vendor.VendorRules;
import milepost.notify.channel.told.ToldEvent;

/** Writes messages of as many events as the vendor has room for. */
final class MessageWriter {

    private final VendorRules vendor;
    private final CardWriter cards;

    MessageWriter(VendorRules vendor, CardWriter cards) {
        this.vendor = vendor;
        this.cards = cards;
    }

    /**
     * A message.
     *
     * @param cards one for each language
     * @param events the ids of those that it tells
     */
    record Written(List<Card> cards, Set<String> events) {}

    Written write(List<ToldEvent> events, Robot robot) {
        var distinct = events.stream()
                .collect(toMap(ToldEvent::id, event -> event, (one, _) -> one, LinkedHashMap::new))
                .values();
        var told = CardWriter.ordered(distinct);
        var written = cards.write(told, robot);
        while (told.size() > 1 && vendor.size(written) > vendor.limit()) {
            told = told.subList(0, told.size() - 1);
            written = cards.write(told, robot);
        }
        return new Written(shortened(written), told.stream().map(ToldEvent::id).collect(toSet()));
    }

    private List<Card> shortened(List<Card> written) {
        var bytes = vendor.limit() / 2;
        var cut = written;
        while (vendor.size(cut) > vendor.limit()) {
            var most = bytes;
            cut = written.stream().map(card -> card.shortened(most)).toList();
            bytes = bytes / 2;
        }
        return cut;
    }
}
