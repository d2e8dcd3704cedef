package milepost.progress.template;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The categories of projects, as the registry publishes them. */
public enum Category {
    RAILWAY,
    HIGHWAY,
    AIRPORT,
    WATERWAY_PORT,
    WATER_RESOURCES,
    POWER_GRID,
    POWER_GENERATION,
    OIL_GAS_COAL,
    ECOLOGY,
    ENVIRONMENT_TREATMENT,
    URBAN_RURAL,
    LOGISTICS_HUB,
    INDUSTRY_PARK,
    DIGITAL,
    SCIENCE_PLATFORM,
    EDUCATION,
    HEALTH,
    ELDERLY_CARE,
    CULTURE_TOURISM_SPORT,
    EMERGENCY_DISASTER,
    HOUSING,
    SOCIAL_SERVICE,
    TRADE_OPENING,
    AGRICULTURE,
    OTHER;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
