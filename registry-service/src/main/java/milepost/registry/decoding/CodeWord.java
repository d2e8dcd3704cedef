package milepost.registry.decoding;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** A part of a code with its meaning. */
@Schema(name = "CodeWord")
record CodeWord(
        String code,

        @Schema(description = "false: nothing published says what it stands for")
        boolean known,

        String zh,
        String en) {

    private static final Map<String, CodeWord> DEPARTMENTS = words(word("04", "发展改革", "development and reform"));

    private static final Map<String, CodeWord> TYPES = words(
            word("01", "基本建设", "capital construction"),
            word("02", "技术改造", "technical renovation"),
            word("05", "其他", "other"));

    private static final Map<String, CodeWord> FORMER_TYPES = words(
            word("01", "审批", "approval of government investment"),
            word("02", "核准", "ratification of enterprise investment"),
            word("03", "备案", "filing of enterprise investment"));

    /** Returns the central department that guides the project. */
    static CodeWord department(String code) {
        return DEPARTMENTS.getOrDefault(code, unknown(code));
    }

    /** Returns the type of the project, which was its way of approval in the former form. */
    static CodeWord type(String code, boolean isFormer) {
        return (isFormer ? FORMER_TYPES : TYPES).getOrDefault(code, unknown(code));
    }

    private static CodeWord unknown(String code) {
        return new CodeWord(code, false, "含义未公布", "not known");
    }

    private static CodeWord word(String code, String zh, String en) {
        return new CodeWord(code, true, zh, en);
    }

    private static Map<String, CodeWord> words(CodeWord... words) {
        return Arrays.stream(words).collect(Collectors.toUnmodifiableMap(CodeWord::code, word -> word));
    }
}
