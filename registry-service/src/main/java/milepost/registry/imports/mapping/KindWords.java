package milepost.registry.imports.mapping;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import milepost.registry.vocabulary.Category;
import milepost.registry.vocabulary.Nature;
import milepost.web.value.Labelled;

/** Finds category and nature by the words of offices. */
public final class KindWords {

    private static final Map<Category, List<String>> CATEGORIES = new EnumMap<>(Map.ofEntries(
            words(Category.RAILWAY, "铁路 高铁 轨道交通 城际 铁路交通 railway rail"),
            words(Category.HIGHWAY, "公路 高速 国道 省道 国省干线 农村道路 公路交通 道路 highway road"),
            words(Category.AIRPORT, "机场 航空 民航 airport"),
            words(Category.WATERWAY_PORT, "水运 港口 航道 码头 port"),
            words(Category.WATER_RESOURCES, "水利 水库 灌区 引水 调水 供水 堤防 河道治理 irrigation water"),
            words(Category.POWER_GRID, "电网 输变电 变电站 特高压 输电 配电网 grid"),
            words(Category.POWER_GENERATION, "电源 光伏 风电 风光电 水电站 抽水蓄能 火电 核电 新能源 储能 发电 清洁能源 power"),
            words(Category.OIL_GAS_COAL, "油气 石油 天然气 煤炭 煤矿 管道 输气 coal gas oil"),
            words(Category.ECOLOGY, "生态 林业 草原 荒漠化 防沙治沙 湿地 水土保持 国土绿化"),
            words(Category.ENVIRONMENT_TREATMENT, "污染治理 环保 环境治理 污水 垃圾 固废 大气治理"),
            words(Category.URBAN_RURAL, "城乡建设 市政 城建 城市更新 老旧小区 城镇 基础设施 热力 供热 停车场"),
            words(Category.LOGISTICS_HUB, "物流 仓储 货运枢纽 冷链 logistics"),
            words(Category.INDUSTRY_PARK, "产业园 园区 工业 制造 开发区 标准厂房 industry"),
            words(Category.DIGITAL, "数字 信息化 数据中心 算力 通信 5g 智慧"),
            words(Category.SCIENCE_PLATFORM, "科技 实验室 科研 创新平台 science"),
            words(Category.EDUCATION, "教育 学校 大学 小学 中学 幼儿园 职业学院 school"),
            words(Category.HEALTH, "卫生 医疗 医院 疾控 卫健 hospital"),
            words(Category.ELDERLY_CARE, "养老 康养 老年"),
            words(Category.CULTURE_TOURISM_SPORT, "文旅 文化 旅游 体育 景区 博物馆 tourism"),
            words(Category.EMERGENCY_DISASTER, "应急 防灾 减灾 地质灾害 消防 防汛 地震"),
            words(Category.HOUSING, "住房 保障房 安置房 棚户区 公租房 housing"),
            words(Category.SOCIAL_SERVICE, "社会服务 社会事业 民政 托育 福利院 殡葬"),
            words(Category.TRADE_OPENING, "开放口岸 口岸 保税 外贸 自贸"),
            words(Category.AGRICULTURE, "农业 农林 高标准农田 种植 养殖 畜牧 乡村振兴 农产品 农村 agriculture"),
            words(Category.OTHER, "其他 其它 other")));

    private static final Map<Nature, List<String>> NATURES = new EnumMap<>(Map.ofEntries(
            words(Nature.PROJECT, "项目 工程 单体 具体项目 新建 续建 扩建 改建 改扩建 迁建 恢复 技改 技术改造 单纯购置 在建 拟建"),
            words(Nature.PROGRAMME, "批量工程 打捆 批量 专项 工程包 项目包"),
            words(Nature.PLATFORM, "平台机构 平台 机构 实验室"),
            words(Nature.TARGET, "量化目标 目标 指标")));

    private static final Map<String, Category> CATEGORY_NAMES = names(Category.values());
    private static final Map<String, Nature> NATURE_NAMES = names(Nature.values());

    private KindWords() {}

    private static <T extends Enum<T>> Map.Entry<T, List<String>> words(T value, String words) {
        return Map.entry(value, List.of(words.split(" ", -1)));
    }

    /** Returns the category that a cell or a name speaks of, by the longest word in it. */
    public static Optional<Category> category(String text) {
        return named(CATEGORY_NAMES, text).or(() -> longest(CATEGORIES, text));
    }

    /** Returns the nature; how a work is built, which lists call its nature too, is one of projects. */
    static Optional<Nature> nature(String text) {
        return named(NATURE_NAMES, text).or(() -> longest(NATURES, text));
    }

    private static <T> Optional<T> named(Map<String, T> names, String text) {
        return Optional.ofNullable(names.get(text.strip().toLowerCase(Locale.ROOT)));
    }

    private static <T extends Enum<T> & Labelled> Map<String, T> names(T[] values) {
        return Arrays.stream(values)
                .flatMap(value -> Stream.of(
                                value.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                                value.zh(),
                                value.en(),
                                value.zh() + " " + value.en())
                        .distinct()
                        .map(name -> Map.entry(name, value)))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static <T> Optional<T> longest(Map<T, List<String>> words, String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        return words.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .filter(lower::contains)
                        .map(word -> Map.entry(word.length(), entry.getKey())))
                .max(Comparator.comparingInt(Map.Entry::getKey))
                .map(Map.Entry::getValue);
    }
}
