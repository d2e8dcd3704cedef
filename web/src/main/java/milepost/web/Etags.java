package milepost.web;

/** Entity tags are strong and name the version of a resource. */
public final class Etags {

    private Etags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }
}
