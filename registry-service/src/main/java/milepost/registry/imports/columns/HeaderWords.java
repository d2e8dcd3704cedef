package milepost.registry.imports.columns;

import static milepost.registry.imports.columns.Target.ALIASES;
import static milepost.registry.imports.columns.Target.CATEGORY;
import static milepost.registry.imports.columns.Target.CODES;
import static milepost.registry.imports.columns.Target.CORRIDOR;
import static milepost.registry.imports.columns.Target.DECISION;
import static milepost.registry.imports.columns.Target.DESCRIPTION_ZH;
import static milepost.registry.imports.columns.Target.INVESTMENT;
import static milepost.registry.imports.columns.Target.LIST_BUCKET;
import static milepost.registry.imports.columns.Target.LIST_LEVEL;
import static milepost.registry.imports.columns.Target.LIST_NAME;
import static milepost.registry.imports.columns.Target.LIST_YEAR;
import static milepost.registry.imports.columns.Target.NAME_EN;
import static milepost.registry.imports.columns.Target.NAME_ZH;
import static milepost.registry.imports.columns.Target.NATURE;
import static milepost.registry.imports.columns.Target.PART_OF;
import static milepost.registry.imports.columns.Target.REGIONS;
import static milepost.registry.imports.columns.Target.RESPONSIBLE_ORG;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Guesses from a heading, in Chinese or English, what a column holds. */
final class HeaderWords {

    private static final Pattern LEFT_OUT = Pattern.compile("\\([^)]*\\)|\\[[^]]*]|[\\s\\p{Punct}、：；，。]");

    /** What a heading says of something else: done or planned in a year, persons, numbers of the list. */
    private static final Pattern OTHER =
            Pattern.compile("年度|本年|当年|今年|累计|已完成|完成投资|到位|资金来源|联系人|电话|手机|负责人|责任人|序号|进度|时间|日期|年限|面积|编码人|填报|审核");

    /** What a list says of itself. */
    private static final List<Rule> OF_LISTS = List.of(
            rule(LIST_YEAR, "年度|年份|(清单|列入|计划)(年度|年份)|year|listyear"),
            rule(LIST_LEVEL, "级别|层级|(清单|项目)(级别|层级)|level|listlevel"),
            rule(LIST_NAME, "(清单|名单)(名称)?|(所属|列入)(清单|名单)|list|listname"),
            rule(LIST_BUCKET, "(清单|名单|列入|年度|计划|建设)类别|bucket|listbucket"));

    /** The first that fits decides, so the narrower stand before the wider. */
    private static final List<Rule> RULES = List.of(
            rule(DECISION, "处理(决定)?|处理意见|decision|处理decision"),
            rule(NAME_EN, ".*英文名.*|nameen|nameinenglish|englishname|projectnameenglish|.*nameinenglish"),
            rule(ALIASES, "别名|别称|曾用名|又名|简称|其他名称|项目简称|aliases|othernames|别称aliases"),
            rule(PART_OF, "所属项目编号.*|partof|partofprojectid"),
            rule(CODES, ".*项目代码.*|代码|(国家|统一|审批|备案|赋码)+代码|.*赋码.*|projectcodes?|codes?"),
            rule(CORRIDOR, "起[讫止迄]点.*|起止地点|线路走向|route|corridor"),
            rule(
                    RESPONSIBLE_ORG,
                    ".*(建设|责任|项目|业主|实施|承建|牵头|申报|主管|法人)单位.*|业主|项目业主|项目法人|建设主体|实施主体|责任部门|"
                            + "responsibleorg(anis|aniz)?(ation)?|organi[sz]ation|owner|developer|promoter"),
            rule(
                    INVESTMENT,
                    ".*总投资.*|投资(额|总额|规模|估算)?|(估算|概算|计划|项目)(总)?投资(额)?|投资investment|(total)?investment(cny)?|cost|amount"),
            rule(NATURE, "(项目)?性质|nature|性质nature"),
            rule(
                    REGIONS,
                    ".*(建设|项目|实施)(地点|地址|地区|区域|所在地).*|.*(县区|区县|县市区|市县|市州|行政区划|所在地|所在区域|地区|属地).*|县|市|区域|地点|地址|"
                            + "(lead)?regions?(codes?)?|county|counties|location|place|district|prefecture|province"),
            rule(CATEGORY, ".*(行业|类别|领域).*|项目类型|类型|分类|category|sector|industry|type|类别category"),
            rule(
                    DESCRIPTION_ZH,
                    ".*(建设内容|建设规模|项目概况|项目简介|主要内容|规模及内容|内容及规模).*|备注|说明|简介|description(zh)?|remarks?|notes?|scope"),
            rule(
                    NAME_ZH,
                    "(建设)?(项目|工程|名称|项目名称|工程名称)|.*(项目|工程)名称.*|项目名|name(zh)?|(project|work)?(name|title)|project|名称name"));

    private HeaderWords() {}

    private record Rule(Target target, Pattern words) {}

    private static Rule rule(Target target, String words) {
        return new Rule(target, Pattern.compile(words));
    }

    static Optional<Target> targetOf(String header) {
        var words = LEFT_OUT.matcher(
                        Normalizer.normalize(header, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .replaceAll("");
        if (words.isEmpty()) {
            return Optional.empty();
        }
        return find(OF_LISTS, words).or(() -> OTHER.matcher(words).find() ? Optional.empty() : find(RULES, words));
    }

    private static Optional<Target> find(List<Rule> rules, String words) {
        return rules.stream()
                .filter(rule -> rule.words().matcher(words).matches())
                .map(Rule::target)
                .findFirst();
    }
}
