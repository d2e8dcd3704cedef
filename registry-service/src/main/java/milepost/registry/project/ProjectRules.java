package milepost.registry.project;

import java.util.regex.Pattern;
import milepost.registry.checks.BodyCheck;
import milepost.registry.naming.NameKey;
import milepost.registry.project.ProjectRequest.CorridorRequest;
import milepost.registry.region.RegionCodes;
import milepost.registry.relation.DistinctFromRequest;
import milepost.registry.vocabulary.ProjectCode;
import org.jspecify.annotations.Nullable;

/** What the description of a project must be, whether it is new or amended. */
final class ProjectRules {

    // Together they fit into one event, in whatever script.
    static final int NAME_LENGTH = 200;
    static final int PLACE_LENGTH = 50;
    static final int ALIASES = 20;
    static final int ALIAS_LENGTH = 100;
    static final int REASON_LENGTH = 200;
    static final int DESCRIPTION_LENGTH = 3000;
    static final String INVESTMENT = "(0|[1-9][0-9]{0,17})(\\.[0-9]{1,2})?";

    private static final int PLACES = 30;
    private static final int CODES = 20;
    private static final int REGIONS = 400;
    private static final Pattern AMOUNT = Pattern.compile(INVESTMENT);

    private ProjectRules() {}

    /** Ends the request with all that is wrong. */
    static void check(ProjectRequest project) {
        var check = new BodyCheck();
        names(project, check);
        check.required("/nature", project.nature());
        check.required("/category", project.category());
        regions(project, check);
        if (project.corridor() != null) {
            corridor(project.corridor(), check);
        }
        codes(project, check);
        check.text("/responsibleOrg", project.responsibleOrg(), NAME_LENGTH);
        check.that(
                project.investment() == null
                        || AMOUNT.matcher(project.investment()).matches(),
                "/investment",
                "not-an-amount");
        check.lines("/descriptionZh", project.descriptionZh(), DESCRIPTION_LENGTH);
        DistinctFromRequest.check(project.distinctFrom(), check);
        check.orThrow();
    }

    /** The reason for an amendment, which is not a part of the project and so not of its body. */
    static void checkReason(@Nullable String reasonText) {
        var check = new BodyCheck();
        check.text("reasonText", reasonText, REASON_LENGTH);
        check.orThrowFor("reasonText");
    }

    private static void names(ProjectRequest project, BodyCheck check) {
        check.requiredText("/nameZh", project.nameZh(), NAME_LENGTH);
        if (project.nameZh() != null && !project.nameZh().isBlank()) {
            var key = NameKey.of(project.nameZh());
            check.that(!key.isEmpty(), "/nameZh", "only-brackets");
            check.that(key.length() <= NameKey.MAX_LENGTH, "/nameZh", "max-size", NAME_LENGTH);
        }
        check.text("/nameEn", project.nameEn(), NAME_LENGTH);
        check.texts("/aliases", project.aliases(), ALIASES, ALIAS_LENGTH);
    }

    private static void regions(ProjectRequest project, BodyCheck check) {
        var regions = project.regions();
        check.that(!regions.isEmpty(), "/regions", "not-empty");
        check.items("/regions", regions, REGIONS);
        for (var i = 0; i < regions.size(); i++) {
            check.that(RegionCodes.isPlausible(regions.get(i)), "/regions/" + i, "not-a-region");
        }
    }

    private static void corridor(CorridorRequest corridor, BodyCheck check) {
        check.that(corridor.endpoints().size() == 2, "/corridor/endpoints", "not-two");
        check.texts("/corridor/endpoints", corridor.endpoints(), 2, PLACE_LENGTH);
        check.texts("/corridor/via", corridor.via(), PLACES, PLACE_LENGTH);
    }

    private static void codes(ProjectRequest project, BodyCheck check) {
        var codes = project.codes();
        check.items("/codes", codes, CODES);
        for (var i = 0; i < codes.size(); i++) {
            check.that(ProjectCode.isWellFormed(codes.get(i)), "/codes/" + i, "not-a-project-code");
        }
    }
}
