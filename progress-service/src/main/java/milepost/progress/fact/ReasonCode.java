package milepost.progress.fact;

import milepost.web.value.Labelled;

/** Why a target was moved. */
public enum ReasonCode implements Labelled {
    UPSTREAM_APPROVAL("上级审批滞后", "upstream approval late"),
    LAND("征地拆迁", "land or resettlement"),
    FUNDING("资金", "funding"),
    DESIGN_CHANGE("设计或范围变更", "design or scope change"),
    GEOLOGY("地质条件", "geology"),
    WEATHER("天气或冬歇", "weather or winter pause"),
    PROCUREMENT("招标采购", "procurement"),
    ENVIRONMENT("环评或保护区", "environmental assessment or protected area"),
    FORCE_MAJEURE("不可抗力", "force majeure"),
    POLICY_CHANGE("政策调整", "policy change"),
    DATA_CORRECTION("数据更正", "data correction");

    private final String zh;
    private final String en;

    ReasonCode(String zh, String en) {
        this.zh = zh;
        this.en = en;
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
