package milepost.notify.channel.robot.vendor;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import milepost.notify.channel.ChannelSettings.Robot;
import milepost.notify.channel.RobotVendor;
import milepost.notify.channel.pace.Pace;
import milepost.notify.channel.robot.card.Card;

/** What a vendor asks for. */
public sealed interface VendorRules permits WeComRules, DingTalkRules, FeishuRules {

    RobotVendor vendor();

    /** What stands in the URL of each robot before its key, after the base URL. */
    String path();

    /** Below the vendor's limit for one robot. */
    Pace pace();

    /** How many bytes a message may have, as {@link #size} counts them. */
    int limit();

    /** How many bytes count for the limit. */
    int size(List<Card> cards);

    /** Returns where to send a message at this time. */
    URI address(Robot robot, Instant at);

    /** Returns the body of a request at this time. */
    byte[] body(List<Card> cards, Robot robot, Instant at);

    /** The member of an answer that has the vendor's code. */
    default String codeMember() {
        return "errcode";
    }

    /** The member of an answer that has the vendor's words. */
    default String wordsMember() {
        return "errmsg";
    }

    /** Returns what a code other than 0 means. */
    Verdict verdict(int code, String words);
}
