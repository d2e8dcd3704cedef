package milepost.registry.project;

/** How much the description of a project may hold. All of it together fits into one event, whatever the script. */
public final class ProjectLimits {

    static final int NAME_LENGTH = 200;
    public static final int ALIASES = 20;
    public static final int ALIAS_LENGTH = 100;
    public static final int REGIONS = 400;
    static final int PLACES = 30;
    static final int PLACE_LENGTH = 50;
    public static final int CODES = 20;
    public static final int DESCRIPTION_LENGTH = 3000;
    static final int REASON_LENGTH = 200;

    private ProjectLimits() {}
}
