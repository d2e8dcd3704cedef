package milepost.registry.imports.columns;

import com.fasterxml.jackson.annotation.JsonValue;
import milepost.web.value.Labelled;

/** What a column of a list can be read as. */
public enum Target implements Labelled {
    NAME_ZH("nameZh", "名称", "name"),
    NAME_EN("nameEn", "英文名", "name in English"),
    ALIASES("aliases", "别称", "aliases"),
    NATURE("nature", "性质", "nature"),
    CATEGORY("category", "类别", "category"),
    REGIONS("regions", "地区", "regions"),
    CORRIDOR("corridor", "起讫点", "route"),
    CODES("codes", "项目代码", "project codes"),
    RESPONSIBLE_ORG("responsibleOrg", "责任单位", "responsible organisation"),
    INVESTMENT("investment", "投资", "investment"),
    DESCRIPTION_ZH("descriptionZh", "说明", "description"),
    PART_OF("partOf", "所属项目编号", "part of project id"),
    LIST_YEAR("listYear", "清单年度", "year of the annual list"),
    LIST_LEVEL("listLevel", "清单级别", "level of the annual list"),
    LIST_NAME("listName", "清单名称", "name of the annual list"),
    LIST_BUCKET("listBucket", "清单类别", "bucket of the annual list"),
    /** What is to be done with a row that looks like a registered project. */
    DECISION("decision", "处理", "decision");

    private final String code;
    private final String zh;
    private final String en;

    Target(String code, String zh, String en) {
        this.code = code;
        this.zh = zh;
        this.en = en;
    }

    /** The member of the project, or the parameter that says the same of the whole list. */
    @JsonValue
    public String code() {
        return code;
    }

    /** Whether several columns can be read as one member. */
    boolean isShared() {
        return switch (this) {
            case ALIASES, REGIONS, CODES, DESCRIPTION_ZH -> true;
            default -> false;
        };
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
