package milepost.registry.region;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import milepost.events.RegistryEvent.Centroid;
import milepost.events.RegistryEvent.RegionDetails;
import org.jspecify.annotations.Nullable;

/** Reads a row of the table {@code region}. */
final class RegionRow {

    private RegionRow() {}

    static Region region(ResultSet row) throws SQLException {
        var details = new RegionDetails(
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("level"),
                row.getString("parent"),
                centroid(row.getBigDecimal("longitude"), row.getBigDecimal("latitude")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
        return new Region(
                row.getString("code"),
                row.getLong("version"),
                details,
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    /** Returns degrees without trailing zeros, as events and responses have them. */
    static String plain(BigDecimal degrees) {
        return degrees.signum() == 0 ? "0" : degrees.stripTrailingZeros().toPlainString();
    }

    private static @Nullable Centroid centroid(@Nullable BigDecimal longitude, @Nullable BigDecimal latitude) {
        return longitude == null || latitude == null ? null : new Centroid(plain(longitude), plain(latitude));
    }
}
