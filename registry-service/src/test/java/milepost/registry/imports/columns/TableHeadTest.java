package milepost.registry.imports.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import milepost.registry.imports.reading.SheetRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableHeadTest {

    @ParameterizedTest
    @CsvSource({
        "项目名称,nameZh",
        "建设项目名称（全称）,nameZh",
        "Project name,nameZh",
        "名称 name,nameZh",
        "建设地点,regions",
        "县（市、区）,regions",
        "所在县区,regions",
        "地区代码 region codes,regions",
        "总投资（万元）,investment",
        "投资（元） investment (CNY),investment",
        "项目代码,codes",
        "建设单位,responsibleOrg",
        "所属行业,category",
        "类别 category,category",
        "主要建设内容及规模,descriptionZh",
        "备注,descriptionZh",
        "处理,decision"
    })
    void headingsAreRecognised(String header, String target) {
        assertThat(HeaderWords.targetOf(header)).map(Target::code).contains(target);
    }

    @ParameterizedTest
    @CsvSource({"序号", "年度投资", "本年度计划投资", "联系人", "建设性质", "开工时间", "处理办法", "疑似相同的项目", "建设年限"})
    void othersAreLeftOut(String header) {
        assertThat(HeaderWords.targetOf(header)).isEmpty();
    }

    @Test
    void titlesArePassedOverAndMergedHeadingsBecomeOne() {
        var head = TableHead.of(rows(
                List.of("2026年重点项目表"),
                List.of("", "", "", "单位：万元"),
                List.of("序号", "项目名称", "建设地点", "投资", ""),
                List.of("", "", "", "总投资", "年度计划"),
                List.of("1", "甲水库", "乙县", "1200", "100")));

        assertThat(head.lastRow()).isEqualTo(4);
        assertThat(head.columns())
                .extracting(MappedColumn::header)
                .containsExactly("序号", "项目名称", "建设地点", "总投资（万元）", "投资 年度计划");
        assertThat(head.columns())
                .extracting(MappedColumn::target)
                .containsExactly(null, Target.NAME_ZH, Target.REGIONS, Target.INVESTMENT, null);
        assertThat(head.columns().get(3).unit()).isEqualTo(Unit.TEN_THOUSAND);
    }

    @Test
    void aSingleRowOfHeadingsEndsTheHead() {
        var head = TableHead.of(rows(List.of("名称", "县区"), List.of("甲水库", "")));

        assertThat(head.lastRow()).isEqualTo(1);
    }

    @SafeVarargs
    private static List<SheetRow> rows(List<String>... rows) {
        return IntStream.range(0, rows.length)
                .mapToObj(i -> new SheetRow(i + 1, Arrays.asList(rows[i].toArray(String[]::new))))
                .toList();
    }
}
