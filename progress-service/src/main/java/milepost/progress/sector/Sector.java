package milepost.progress.sector;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import milepost.web.value.Labelled;

/** The kind of works that a template is made for. */
public enum Sector implements Labelled {
    RAIL("铁路", "railway"),
    UHV("特高压及电网", "UHV and power grid"),
    AIRPORT("机场", "airport"),
    WATER("水利", "water resources"),
    ROAD("公路", "road"),
    ECOLOGY("生态保护修复", "ecology"),
    INDUSTRY("产业", "industry"),
    PLATFORM("平台机构", "platform"),
    PROGRAMME("批量工程", "programme"),
    PUBLIC_BUILDING("养老、学校等公共建筑", "care and school buildings");

    private final String zh;
    private final String en;

    Sector(String zh, String en) {
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
