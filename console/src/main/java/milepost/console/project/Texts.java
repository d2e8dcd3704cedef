package milepost.console.project;

import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The words of the page in one language. */
@SuppressWarnings("ImmutableEnumChecker") // its maps are made by Map.ofEntries
enum Texts {
    ZH(
            "zh-CN",
            "Zh",
            Map.ofEntries(
                    Map.entry("site", "里程碑"),
                    Map.entry("project", "项目"),
                    Map.entry("stage", "阶段"),
                    Map.entry("light", "状态"),
                    Map.entry("why", "判定依据"),
                    Map.entry("regions", "所在地区"),
                    Map.entry("codes", "项目代码"),
                    Map.entry("investment", "总投资（元）"),
                    Map.entry("org", "责任单位"),
                    Map.entry("next", "下一节点"),
                    Map.entry("confirmed", "最近确认"),
                    Map.entry("milestones", "里程碑节点"),
                    Map.entry("milestone", "节点"),
                    Map.entry("baseline", "基准日期"),
                    Map.entry("target", "现目标日期"),
                    Map.entry("actual", "实际日期"),
                    Map.entry("slip", "偏差（天）"),
                    Map.entry("reasons", "变更及理由"),
                    Map.entry("data", "项目数据（JSON）"),
                    Map.entry("bundle", "历史记录及证明（ZIP）"),
                    Map.entry("missing", "部分信息暂时无法取得，请稍后再看。"),
                    Map.entry("unknown", "没有此项目"),
                    Map.entry("green", "● 正常"),
                    Map.entry("blue", "◆ 提醒"),
                    Map.entry("yellow", "▲ 预警"),
                    Map.entry("red", "■ 滞后"),
                    Map.entry("none", "○ 未报"))),
    EN(
            "en",
            "En",
            Map.ofEntries(
                    Map.entry("site", "Milepost"),
                    Map.entry("project", "Project"),
                    Map.entry("stage", "Stage"),
                    Map.entry("light", "Status"),
                    Map.entry("why", "Because"),
                    Map.entry("regions", "Regions"),
                    Map.entry("codes", "Project codes"),
                    Map.entry("investment", "Investment (CNY)"),
                    Map.entry("org", "Responsible"),
                    Map.entry("next", "Next milestone"),
                    Map.entry("confirmed", "Last confirmed"),
                    Map.entry("milestones", "Milestones"),
                    Map.entry("milestone", "Milestone"),
                    Map.entry("baseline", "Baseline"),
                    Map.entry("target", "Current target"),
                    Map.entry("actual", "Actual"),
                    Map.entry("slip", "Slip (days)"),
                    Map.entry("reasons", "Changes and reasons"),
                    Map.entry("data", "Project as JSON"),
                    Map.entry("bundle", "History with proofs (ZIP)"),
                    Map.entry("missing", "Some of the information is not available at the moment; look again later."),
                    Map.entry("unknown", "There is no such project"),
                    Map.entry("green", "● On track"),
                    Map.entry("blue", "◆ Reminder"),
                    Map.entry("yellow", "▲ At risk"),
                    Map.entry("red", "■ Late"),
                    Map.entry("none", "○ Not reported")));

    private final String tag;
    private final String suffix;
    private final Map<String, String> words;

    Texts(String tag, String suffix, Map<String, String> words) {
        this.tag = tag;
        this.suffix = suffix;
        this.words = words;
    }

    static Texts in(Locale language) {
        return language.getLanguage().equals("zh") ? ZH : EN;
    }

    String tag() {
        return tag;
    }

    Map<String, String> words() {
        return words;
    }

    String word(String key) {
        return words.getOrDefault(key, key);
    }

    /** Returns {@code stageZh} or {@code stageEn} of an answer, the Chinese one if there is no English. */
    String of(JsonNode node, String name) {
        var own = node.path(name + suffix).asStringOpt().orElse("");
        return own.isBlank() ? node.path(name + "Zh").asStringOpt().orElse("") : own;
    }

    /** Returns {@code zh} or {@code en} of an answer. */
    String of(JsonNode node) {
        return node.path(suffix.toLowerCase(Locale.ROOT)).asStringOpt().orElse("");
    }
}
