package milepost.registry.naming;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is built, according to a name. Words of one kind are equivalent: 高铁, 高速铁路 and 铁路. */
public enum Kind {
    RAILWAY(
            "高速铁路", "客运专线", "客专", "城际铁路", "城际轨道交通", "轨道交通", "专线铁路", "铁路专用线", "铁路专线", "高铁", "铁路", "城际", "快速铁路", "普速铁路",
            "货运铁路", "货运专线", "市域铁路"),
    ROAD("高速公路", "一级公路", "二级公路", "快速路", "高速", "公路", "高等级公路", "国家高速公路"),
    AIRPORT("国际机场", "运输机场", "民用运输机场", "民用机场", "支线机场", "通用机场", "机场"),
    RESERVOIR("水利枢纽", "水库"),
    DIVERSION("引水供水", "引水", "调水", "供水", "输水", "灌溉"),
    TRANSMISSION(
            "特高压直流输电通道",
            "特高压直流输电",
            "特高压直流通道",
            "特高压交流输电",
            "特高压直流",
            "特高压交流",
            "特高压输电",
            "特高压",
            "柔性直流",
            "高压直流",
            "交流输电",
            "直流输电",
            "输电通道",
            "直流通道",
            "输电线路",
            "输变电",
            "输电",
            "直流"),
    PIPELINE("天然气管道", "成品油管道", "原油管道", "输气管道", "输油管道", "管道", "管线", "天然气管线", "输气管线", "输油管线", "天然气长输管道");

    /** By their last characters, the longest first. */
    private static final Map<Character, List<Suffix>> SUFFIXES = Stream.of(values())
            .flatMap(kind -> kind.words.stream().map(word -> new Suffix(word, kind)))
            .sorted(Comparator.comparingInt((Suffix suffix) -> suffix.word().length())
                    .reversed())
            .collect(Collectors.groupingBy(suffix -> last(suffix.word())));

    private final List<String> words;

    Kind(String... words) {
        this.words = List.of(words);
    }

    /** Whether works of this kind are lines between places. */
    public boolean isLine() {
        return this == RAILWAY || this == ROAD || this == TRANSMISSION || this == PIPELINE;
    }

    /** Returns the longest word for a kind that a name ends with, unless the name is nothing else. */
    static Optional<Suffix> suffix(String name) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        for (var suffix : SUFFIXES.getOrDefault(last(name), List.of())) {
            if (name.length() > suffix.word().length() && name.endsWith(suffix.word())) {
                return Optional.of(suffix);
            }
        }
        return Optional.empty();
    }

    private static char last(String text) {
        return text.charAt(text.length() - 1);
    }

    record Suffix(String word, Kind kind) {}
}
