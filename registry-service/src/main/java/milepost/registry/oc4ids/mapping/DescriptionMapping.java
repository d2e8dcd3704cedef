package milepost.registry.oc4ids.mapping;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import milepost.registry.facts.ReportedProject.Condition;
import milepost.registry.oc4ids.schedule.PackageLanguage;
import milepost.registry.oc4ids.schedule.ProjectSource;
import org.jspecify.annotations.Nullable;

/** The description of a project, with its condition, for which OC4IDS has no member. */
final class DescriptionMapping {

    private DescriptionMapping() {}

    static @Nullable String description(ProjectSource source, PackageLanguage language) {
        var description = Optional.ofNullable(source.project().details().descriptionZh());
        var text = Stream.of(description, condition(source, language))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n\n"));
        return text.isEmpty() ? null : text;
    }

    /** Returns the sentence on its condition with which a description ends; empty if there is none. */
    static Optional<String> condition(ProjectSource source, PackageLanguage language) {
        return Optional.ofNullable(source.reported().condition()).flatMap(latest -> sentence(latest, language));
    }

    private static Optional<String> sentence(Condition condition, PackageLanguage language) {
        return switch (condition.code()) {
            case "SUSPENDED" -> Optional.of(sentence("停工", "Suspended", condition, language));
            case "DELAYED_START" -> Optional.of(sentence("延迟开工", "Start delayed", condition, language));
            default -> Optional.empty();
        };
    }

    private static String sentence(String zh, String en, Condition condition, PackageLanguage language) {
        var reason = condition.reasonText();
        return language == PackageLanguage.EN
                ? "%s since %s%s".formatted(en, condition.since(), reason == null ? "" : ": " + reason)
                : "%s，自%s起%s".formatted(zh, condition.since(), reason == null ? "" : "：" + reason);
    }
}
