package milepost.progress.light;

import milepost.progress.datafile.DataFiles;
import org.springframework.stereotype.Component;

/** The rules that give projects their lights, one file in {@code lights/} for each version of a rule. */
@Component
public class LightRules {

    private static final String DEFAULT = "milepost-default/1";

    private final LightRule current;

    public LightRules() {
        current = DataFiles.read("lights", LightRule.class)
                .filter(rule -> rule.id().equals(DEFAULT))
                .findAny()
                .orElseThrow(() -> new IllegalStateException("The light rule " + DEFAULT + " is missing"));
    }

    /** Returns the rule by which lights are published. */
    public LightRule current() {
        return current;
    }
}
