package milepost.registry.naming;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The words for what is done to an existing work; different words for the same have one name. */
final class Works {

    static final Pattern FORM = Pattern.compile("(改?扩建)|(迁建|异地新建)|(扩能改造|扩容改造|改造升级|升级改造|提升改造|扩能|扩容|改造)|((?:除险)?加固)");
    /** Each of these words has one of them. */
    static final String CHARACTERS = "扩迁异改固";

    private static final String[] NAMES = {"扩建", "迁建", "改造", "加固"};

    private Works() {}

    /** Returns the name of what {@link #FORM} found. */
    static String name(MatchResult found) {
        for (var group = 1; group <= NAMES.length; group++) {
            if (found.group(group) != null) {
                return NAMES[group - 1];
            }
        }
        throw new IllegalStateException(found.group());
    }
}
