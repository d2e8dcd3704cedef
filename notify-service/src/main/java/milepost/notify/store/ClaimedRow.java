package milepost.notify.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.UUID;
import milepost.notify.channel.SigningSecret;

/** Reads a claimed delivery from a row, with the secrets that sign it: the current one, and for some time the former one. */
final class ClaimedRow {

    private ClaimedRow() {}

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
                row.getString("endpoint"),
                row.getString("url"),
                secrets);
    }
}
