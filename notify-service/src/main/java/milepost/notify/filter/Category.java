package milepost.notify.filter;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import milepost.web.value.Labelled;

/** The sectors of projects, as the registry publishes them. */
public enum Category implements Labelled {
    RAILWAY("铁路", "railway"),
    HIGHWAY("公路", "highway"),
    AIRPORT("机场航空", "airport"),
    WATERWAY_PORT("水运港口", "waterways and ports"),
    WATER_RESOURCES("水利", "water resources"),
    POWER_GRID("电网", "power grid"),
    POWER_GENERATION("电源", "power generation"),
    OIL_GAS_COAL("油气煤", "oil, gas and coal"),
    ECOLOGY("生态保护修复", "ecology"),
    ENVIRONMENT_TREATMENT("污染治理", "pollution treatment"),
    URBAN_RURAL("城乡建设", "urban and rural construction"),
    LOGISTICS_HUB("物流枢纽", "logistics hub"),
    INDUSTRY_PARK("产业园区", "industrial park"),
    DIGITAL("数字信息", "digital"),
    SCIENCE_PLATFORM("科技平台", "science platform"),
    EDUCATION("教育", "education"),
    HEALTH("卫生", "health"),
    ELDERLY_CARE("养老", "elderly care"),
    CULTURE_TOURISM_SPORT("文旅体", "culture, tourism and sport"),
    EMERGENCY_DISASTER("应急防灾", "emergencies and disasters"),
    HOUSING("住房", "housing"),
    SOCIAL_SERVICE("社会服务", "social services"),
    TRADE_OPENING("开放口岸", "trade and opening"),
    AGRICULTURE("农业", "agriculture"),
    OTHER("其他", "other");

    private final String zh;
    private final String en;

    Category(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}
