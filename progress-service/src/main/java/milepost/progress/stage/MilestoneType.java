package milepost.progress.stage;

import static milepost.progress.stage.Stage.COMPLETED;
import static milepost.progress.stage.Stage.CONCEIVED;
import static milepost.progress.stage.Stage.CONSTRUCTION;
import static milepost.progress.stage.Stage.DESIGN;
import static milepost.progress.stage.Stage.FEASIBILITY;
import static milepost.progress.stage.Stage.OPERATION;
import static milepost.progress.stage.Stage.PRE_CONSTRUCTION;
import static milepost.progress.stage.Stage.PROPOSED;
import static milepost.progress.stage.Stage.RESERVED;

import milepost.web.value.Labelled;

/** The types of milestones, each with the stage that a project has reached when it is met. */
public enum MilestoneType implements Labelled {
    PLAN_LISTED(CONCEIVED, "列入规划", "named in plan"),
    LIBRARY_ADMITTED(RESERVED, "入库", "admitted to library"),
    PRE_FEASIBILITY(RESERVED, "预可研审查", "pre-feasibility review"),

    CODE_ASSIGNED(PROPOSED, "赋码", "project code issued"),
    PROPOSAL_APPROVED(PROPOSED, "项目建议书批复", "proposal approved"),

    SITE_LAND_PREREVIEW(FEASIBILITY, "用地预审与选址意见书", "site and land pre-review"),
    EIA_APPROVED(FEASIBILITY, "环评批复", "environmental impact assessment approved"),
    SOIL_WATER(FEASIBILITY, "水土保持批复", "soil and water conservation approved"),
    STABILITY_FILED(FEASIBILITY, "社会稳定风险评估备案", "social stability assessment filed"),
    FEASIBILITY_APPROVED(FEASIBILITY, "可研批复", "feasibility study approved"),
    ENTERPRISE_APPROVED(FEASIBILITY, "核准", "enterprise project approved"),
    ENTERPRISE_FILED(FEASIBILITY, "备案", "enterprise project filed"),
    PUBLIC_CONSULTATION(FEASIBILITY, "公示听证", "public consultation"),

    PRELIM_DESIGN_APPROVED(DESIGN, "初步设计批复", "preliminary design approved"),
    ESTIMATE_APPROVED(DESIGN, "概算核定", "cost estimate approved"),
    DRAWINGS_REVIEWED(DESIGN, "施工图审查", "construction drawings reviewed"),
    PLAN_FILED(DESIGN, "实施方案批复", "implementation plan approved"),

    LAND_APPROVED(PRE_CONSTRUCTION, "用地批复", "land approved"),
    RESETTLEMENT_DONE(PRE_CONSTRUCTION, "征迁完成", "resettlement done"),
    FUNDING_IN_PLACE(PRE_CONSTRUCTION, "资金落实", "funding in place"),
    TENDER_AWARDED(PRE_CONSTRUCTION, "招标完成", "tender awarded"),
    CONSTRUCTION_PERMIT(PRE_CONSTRUCTION, "施工许可", "construction permit"),

    START(CONSTRUCTION, "开工", "start of works"),
    STAT_REGISTERED(CONSTRUCTION, "入统", "entered in statistics"),
    ANNUAL_RESUME(CONSTRUCTION, "年度复工", "annual resumption of works"),
    PROGRESS_25(CONSTRUCTION, "形象进度25%", "physical progress 25%"),
    PROGRESS_50(CONSTRUCTION, "形象进度50%", "physical progress 50%"),
    PROGRESS_75(CONSTRUCTION, "形象进度75%", "physical progress 75%"),
    KEY_STRUCTURE_DONE(CONSTRUCTION, "控制性工程完成", "key structure done"),
    MAIN_WORKS_DONE(CONSTRUCTION, "主体完工", "main works done"),
    SUSPENDED(CONSTRUCTION, "停工", "works suspended"),
    RESUMED(CONSTRUCTION, "复工", "works resumed"),
    TRACK_LAID(CONSTRUCTION, "铺轨", "track laid"),
    TUNNEL_THROUGH(CONSTRUCTION, "隧道贯通", "tunnel through"),
    FOUNDATION(CONSTRUCTION, "基础施工", "foundations"),
    TOWER(CONSTRUCTION, "组塔", "towers erected"),
    STRINGING(CONSTRUCTION, "架线", "conductors strung"),
    SEGMENT_THROUGH(CONSTRUCTION, "分省贯通", "segment through"),
    RUNWAY_LIT(CONSTRUCTION, "亮灯", "runway lit"),
    FLIGHT_CHECK(CONSTRUCTION, "飞行校验", "flight check"), // may come before the main works are done
    DIVERSION(CONSTRUCTION, "截流", "river diverted"),
    IMPOUNDMENT(CONSTRUCTION, "蓄水", "impoundment"),
    AREA_DONE(CONSTRUCTION, "治理面积完成", "area done"),

    HANDOVER_ACCEPTANCE(COMPLETED, "交工验收", "handover acceptance"),
    SPECIAL_ACCEPTANCE(COMPLETED, "专项验收", "special acceptance"),
    WORKS_COMPLETE(COMPLETED, "竣工", "works complete"),
    TRIAL_RUN(COMPLETED, "试运行", "trial run"),
    STATIC_ACCEPTANCE(COMPLETED, "静态验收", "static acceptance"),
    DYNAMIC_ACCEPTANCE(COMPLETED, "动态验收", "dynamic acceptance"),
    JOINT_TEST(COMPLETED, "联调联试", "joint testing"),
    POLE_ENERGISED(COMPLETED, "极投运", "pole energised"), // the first of two poles is not yet the line
    TEST_FLIGHT(COMPLETED, "试飞", "test flight"),
    INDUSTRY_ACCEPTANCE(COMPLETED, "行业验收", "industry acceptance"),
    PROVINCIAL_ACCEPTANCE(COMPLETED, "省级验收", "provincial acceptance"),
    TRIAL_PRODUCTION(COMPLETED, "试生产", "trial production"),

    IN_SERVICE(OPERATION, "投运", "in service"),
    FINAL_ACCEPTANCE(OPERATION, "竣工验收", "final acceptance"),
    FINAL_ACCOUNTS(OPERATION, "竣工财务决算", "final accounts"),
    FINAL_AUDIT(OPERATION, "竣工决算审计", "final audit"),
    POST_EVALUATION(OPERATION, "后评价", "post-evaluation"),
    TRANSFER(OPERATION, "转场投运", "transfer of operations"),
    WATER_DELIVERED(OPERATION, "通水", "water delivered"),
    AFTERCARE(OPERATION, "管护", "aftercare"),
    DESIGN_CAPACITY(OPERATION, "达产", "design capacity reached");

    private final Stage stage;
    private final String zh;
    private final String en;

    MilestoneType(Stage stage, String zh, String en) {
        this.stage = stage;
        this.zh = zh;
        this.en = en;
    }

    public Stage stage() {
        return stage;
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
