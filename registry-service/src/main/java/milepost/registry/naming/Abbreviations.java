package milepost.registry.naming;

import java.util.Map;
import java.util.Optional;

/** The characters that abbreviate places in the short names of lines, where it is not, or not only, the first one. */
final class Abbreviations {

    private static final Map<String, String> BY_PLACE = Map.ofEntries(
            Map.entry("北京", "京"),
            Map.entry("天津", "津"),
            Map.entry("河北", "冀"),
            Map.entry("山西", "晋"),
            Map.entry("内蒙古", "蒙"),
            Map.entry("黑龙江", "黑"),
            Map.entry("上海", "沪"),
            Map.entry("江苏", "苏"),
            Map.entry("浙江", "浙"),
            Map.entry("安徽", "皖"),
            Map.entry("福建", "闽"),
            Map.entry("江西", "赣"),
            Map.entry("山东", "鲁"),
            Map.entry("河南", "豫"),
            Map.entry("湖北", "鄂"),
            Map.entry("湖南", "湘"),
            Map.entry("广东", "粤"),
            Map.entry("广西", "桂"),
            Map.entry("海南", "琼"),
            Map.entry("重庆", "渝"),
            Map.entry("四川", "川"),
            Map.entry("贵州", "黔"),
            Map.entry("云南", "滇"),
            Map.entry("西藏", "藏"),
            Map.entry("甘肃", "陇"),
            Map.entry("陇东", "陇"),
            Map.entry("广州", "穗"),
            Map.entry("成都", "蓉"),
            Map.entry("宁波", "甬"),
            Map.entry("若羌", "若"));

    private Abbreviations() {}

    /** Returns the character that abbreviates a place, or empty if there is no other than the first one. */
    static Optional<String> of(String place) {
        return Optional.ofNullable(BY_PLACE.get(place));
    }
}
