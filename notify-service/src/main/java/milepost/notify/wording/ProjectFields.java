package milepost.notify.wording;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import milepost.events.RegistryEvent.Corridor;
import milepost.events.RegistryEvent.FormerDetails;
import milepost.events.RegistryEvent.ProjectDetails;
import milepost.notify.matching.Category;
import milepost.notify.wording.text.Texts;
import milepost.notify.wording.text.Values;
import milepost.web.value.EnumWords;
import milepost.web.value.Labelled;
import org.jspecify.annotations.Nullable;

/** The members of a project's description in words. Those that are too long for a sentence, or codes whose names only the registry knows, are empty. */
final class ProjectFields {

    private final Texts texts;
    private final Values values;

    ProjectFields(Texts texts, Values values) {
        this.texts = texts;
        this.values = values;
    }

    String after(String member, ProjectDetails of) {
        return word(
                member,
                new FormerDetails(
                        of.nameZh(),
                        of.nameEn(),
                        of.aliases(),
                        of.nature(),
                        of.category(),
                        of.regions(),
                        of.corridor(),
                        of.codes(),
                        of.responsibleOrg(),
                        of.investment(),
                        of.descriptionZh(),
                        of.partOf()));
    }

    String before(String member, @Nullable FormerDetails of) {
        return of == null ? "" : word(member, of);
    }

    private String word(String member, FormerDetails of) {
        return switch (member) {
            case "nameZh" -> orEmpty(of.nameZh());
            case "nameEn" -> orEmpty(of.nameEn());
            case "responsibleOrg" -> orEmpty(of.responsibleOrg());
            case "aliases" -> list(of.aliases());
            case "codes" -> list(of.codes());
            case "nature" -> of.nature() == null ? "" : texts.term("nature", of.nature());
            case "category" -> category(of.category());
            case "corridor" -> route(of.corridor());
            case "investment" -> of.investment() == null ? "" : values.money(of.investment());
            default -> "";
        };
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private String list(@Nullable List<String> names) {
        if (names == null) {
            return "";
        }
        return names.isEmpty() ? texts.say("nothing") : String.join(texts.say("list"), names);
    }

    private String category(@Nullable String code) {
        if (code == null) {
            return "";
        }
        return EnumWords.of(Category.class).find(code) instanceof Labelled word ? values.label(word) : code;
    }

    private static String route(@Nullable Corridor corridor) {
        if (corridor == null) {
            return "";
        }
        var ends = corridor.endpoints();
        return Stream.of(
                        ends.stream().limit(1),
                        corridor.via().stream(),
                        ends.stream().skip(1))
                .flatMap(places -> places)
                .collect(Collectors.joining("—"));
    }
}
