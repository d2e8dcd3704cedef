package milepost.registry.decoding;

import io.swagger.v3.oas.annotations.media.Schema;

/** What looks wrong in a code that is accepted all the same. */
@Schema(name = "CodeWarning")
record CodeWarning(
        @Schema(
                description =
                        "check-digit, time-to-come, unknown-region, region-not-valid-then, unknown-industry or former-edition")
        String code,

        String zh,
        String en) {

    static CodeWarning checkDigit(String given, String expected) {
        return of(
                "check-digit",
                "校验码填写为 %s，按其余各位计算应为 %s，请对照文件核对代码。",
                "The check digit is %s, but the other digits lead to %s. Compare the code with the document.",
                given,
                expected);
    }

    static CodeWarning timeToCome(String time) {
        return of("time-to-come", "代码所含时间（%s）尚未到来。", "The time in the code, %s, is yet to come.", time);
    }

    static CodeWarning unknownRegion(String region) {
        return of("unknown-region", "行政区划中没有代码 %s。", "There is no region %s.", region);
    }

    static CodeWarning regionNotValidThen(String region, String time) {
        return of(
                "region-not-valid-then",
                "地区代码 %s 在代码所含时间（%s）尚未启用或已经撤销。",
                "The code of the region, %s, was not valid in %s.",
                region,
                time);
    }

    static CodeWarning unknownIndustry(String division) {
        return of("unknown-industry", "GB/T 4754-2017 没有大类 %s。", "GB/T 4754-2017 has no division %s.", division);
    }

    static CodeWarning formerEdition(String division) {
        return of(
                "former-edition",
                "2017年及以前的代码可能使用 GB/T 4754-2011，大类 %s 的含义可能不同。",
                "Codes of 2017 and before may follow GB/T 4754-2011, in which division %s may mean something else.",
                division);
    }

    private static CodeWarning of(String code, String zh, String en, Object... args) {
        return new CodeWarning(code, zh.formatted(args), en.formatted(args));
    }
}
