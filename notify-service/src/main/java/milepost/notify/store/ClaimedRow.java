package milepost.notify.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.UUID;
import milepost.notify.channel.ChannelSettings;
import milepost.notify.channel.SigningSecret;
import milepost.notify.store.DeliveriesDue.Due;
import tools.jackson.databind.json.JsonMapper;

/** Reads what is due, and a claimed delivery with the secrets that sign it: the current one, and for some time the former one. */
final class ClaimedRow {

    private ClaimedRow() {}

    static Due due(ResultSet row) throws SQLException {
        return new Due(row.getObject("id", UUID.class), row.getString("endpoint"), row.getString("url"));
    }

    static ClaimedDelivery delivery(ResultSet row) throws SQLException {
        var secrets = new ArrayList<SigningSecret>(2);
        secrets.add(SigningSecret.ofBytes(row.getBytes("secret")));
        var former = row.getBytes("former_secret");
        if (former != null) {
            secrets.add(SigningSecret.ofBytes(former));
        }
        return new ClaimedDelivery(
                row.getObject("id", UUID.class),
                row.getObject("lease", UUID.class),
                row.getObject("subscription_id", UUID.class),
                row.getObject("event_id", UUID.class),
                row.getInt("failures"),
                row.getString("owner"),
                JsonMapper.shared().readValue(row.getString("channel"), ChannelSettings.class),
                secrets);
    }
}
