package milepost.registry.vocabulary;

import milepost.web.value.Labelled;

/** The part of an annual list that a project stands in. */
public enum ListBucket implements Labelled {
    NEW_START("计划新开工", "to start this year"),
    CARRY_OVER("续建", "carried over"),
    PREPARATORY("预备", "in preparation"),
    COMPLETING("建成投产", "to be completed this year");

    private final String zh;
    private final String en;

    ListBucket(String zh, String en) {
        this.zh = zh;
        this.en = en;
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
