package milepost.registry.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import milepost.registry.imports.columns.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                12500 | TEN_THOUSAND | 125000000.00
                1.25亿元 | TEN_THOUSAND | 125000000.00
                3,200.5万 | YUAN | 32005000.00
                约300 | HUNDRED_MILLION | 30000000000.00
                """)
    void amountsHaveTheirOwnUnitOrThatOfTheColumn(String cell, Unit unit, String yuan) {
        assertThat(AmountCell.yuan(cell, unit)).contains(yuan);
    }

    @ParameterizedTest
    @CsvSource({"关联 019abf32-6c1e-7a54-9d0e-5f3c2b8a4e10,LINK", "distinct: 另一项目,DISTINCT", "不同：二期,DISTINCT", "跳过,SKIP"})
    void decisionsAreWrittenInWords(String text, Decision.Kind kind) {
        assertThat(Decision.of(text)).map(Decision::kind).contains(kind);
    }

    @Test
    void aDecisionWithoutItsReasonIsNone() {
        assertThat(Decision.of("不同")).isEmpty();
        assertThat(Decision.of("maybe")).isEmpty();
    }
}
