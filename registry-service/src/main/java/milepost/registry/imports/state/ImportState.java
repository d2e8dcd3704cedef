package milepost.registry.imports.state;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Set;
import milepost.web.value.Labelled;

/** How far an import is. */
public enum ImportState implements Labelled {
    /** The file is arriving. */
    RECEIVING("接收中", "receiving"),
    /** Its rows are being read. */
    READING("读取中", "reading"),
    /** It waits for the caller: after a dry run, or for a mapping. */
    WAITING("待运行", "waiting"),
    RUNNING("运行中", "running"),
    PAUSED("已暂停", "paused"),
    CANCELLED("已取消", "cancelled"),
    DONE("已完成", "done"),
    FAILED("失败", "failed");

    public static final Set<ImportState> AT_WORK = Set.of(READING, RUNNING);
    public static final Set<ImportState> OPEN = Set.of(READING, RUNNING, WAITING, PAUSED);

    private final String zh;
    private final String en;

    ImportState(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the state with a code. */
    public static ImportState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
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
