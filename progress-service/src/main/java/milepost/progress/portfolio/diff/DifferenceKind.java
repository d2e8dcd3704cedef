package milepost.progress.portfolio.diff;

import milepost.web.value.Labelled;

/** How a project differs between two times. */
enum DifferenceKind implements Labelled {
    /** It was registered in between. */
    NEW("新登记", "registered"),
    CHANGED("有变化", "changed"),
    /** It was merged into another one in between. */
    MERGED("已合并", "merged"),
    /** It was withdrawn in between. */
    WITHDRAWN("已撤销", "withdrawn"),
    /** It was withdrawn before, and is pursued again. */
    REINSTATED("已恢复", "reinstated"),
    /** It was merged into another one before, and counts for itself again. */
    SEPARATED("已拆回", "separated");

    private final String zh;
    private final String en;

    DifferenceKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /**
     * @param before whether it counted at the first time
     * @param after whether it counts at the second
     * @param knownBefore whether it was registered at the first
     * @param merged whether it is part of another one at either time
     */
    static DifferenceKind of(boolean before, boolean after, boolean knownBefore, boolean merged) {
        if (before && after) {
            return CHANGED;
        }
        if (before) {
            return merged ? MERGED : WITHDRAWN;
        }
        if (knownBefore) {
            return merged ? SEPARATED : REINSTATED;
        }
        return NEW;
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
