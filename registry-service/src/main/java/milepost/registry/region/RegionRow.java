package milepost.registry.region;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import milepost.events.RegionEvent.Centroid;
import milepost.events.RegionEvent.RegionDetails;
import milepost.registry.region.RegionCache.RegionValidity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Reads and writes rows of the table {@code region}. */
final class RegionRow {

    private RegionRow() {}

    /** Binds the parameters of a statement that writes any number of regions. */
    static StatementSpec bind(StatementSpec statement, Map<String, RegionDetails> regions, Instant at) {
        var details = regions.values();
        return statement
                .param("recordedAt", at.atOffset(ZoneOffset.UTC))
                .param("codes", regions.keySet().toArray(String[]::new))
                .param("namesZh", column(details, RegionDetails::nameZh))
                .param("namesEn", column(details, RegionDetails::nameEn))
                .param("levels", column(details, RegionDetails::level))
                .param("parents", column(details, RegionDetails::parent))
                .param("longitudes", column(details, region -> degrees(region, Centroid::longitude)))
                .param("latitudes", column(details, region -> degrees(region, Centroid::latitude)))
                .param("validFrom", column(details, RegionDetails::validFrom))
                .param("validTo", column(details, RegionDetails::validTo))
                .param("successors", column(details, RegionRow::successors));
    }

    static RegionValidity validity(ResultSet row) throws SQLException {
        return new RegionValidity(
                row.getString("code"),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                Objects.requireNonNullElse(successors(row), List.of()),
                centroid(row));
    }

    static Region region(ResultSet row) throws SQLException {
        var details = new RegionDetails(
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("level"),
                row.getString("parent"),
                centroid(row),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                successors(row));
        return new Region(
                row.getString("code"),
                row.getLong("version"),
                details,
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable String successors(RegionDetails region) {
        return region.successors() == null ? null : String.join(",", region.successors());
    }

    /** Returns null if there are none, as events do. */
    static @Nullable List<String> successors(ResultSet row) throws SQLException {
        var codes = List.of((String[]) row.getArray("successors").getArray());
        return codes.isEmpty() ? null : codes;
    }

    /** Returns degrees without trailing zeros, as events and responses have them. */
    static String plain(BigDecimal degrees) {
        return degrees.signum() == 0 ? "0" : degrees.stripTrailingZeros().toPlainString();
    }

    private static @Nullable Centroid centroid(ResultSet row) throws SQLException {
        var longitude = row.getBigDecimal("longitude");
        var latitude = row.getBigDecimal("latitude");
        return longitude == null || latitude == null ? null : new Centroid(plain(longitude), plain(latitude));
    }

    private static @Nullable String[] column(
            Collection<RegionDetails> regions, Function<RegionDetails, @Nullable Object> member) {
        return regions.stream()
                .map(region -> Objects.toString(member.apply(region), null))
                .toArray(String[]::new);
    }

    private static @Nullable String degrees(RegionDetails region, Function<Centroid, String> member) {
        return region.centroid() == null ? null : member.apply(region.centroid());
    }
}
