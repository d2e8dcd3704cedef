package milepost.registry.terms;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import milepost.events.RegistryEvent.Corridor;
import milepost.events.RegistryEvent.ProjectDetails;
import milepost.registry.naming.NameKey;
import milepost.registry.naming.Places;
import milepost.registry.naming.PlainText;
import milepost.registry.naming.ProjectName;
import milepost.registry.script.Simplified;
import org.jspecify.annotations.Nullable;

/**
 * The terms by which a project is found.
 *
 * @param forms its names in simplified characters, aliases and short names in the form in which they are compared, one per line
 * @param terms words, whole names, how they are read, codes, the category and the regions, without duplicates
 * @param provinces the first two digits of its regions
 */
public record ProjectTerms(String forms, Set<String> terms, Set<String> provinces) {

    /** @param parsed its name and aliases */
    public static ProjectTerms of(ProjectDetails project, List<ProjectName> parsed) {
        var name = Simplified.of(project.nameZh());
        var aliases = project.aliases().stream().map(Simplified::of).toList();
        return name.equals(project.nameZh()) && aliases.equals(project.aliases())
                ? of(project, names(project, name, aliases, parsed), parsed)
                : simplified(project, name, aliases);
    }

    private static ProjectTerms simplified(ProjectDetails project, String name, List<String> aliases) {
        var parsed = ProjectName.all(name, aliases);
        return of(project, names(project, name, aliases, parsed), parsed);
    }

    private static ProjectTerms of(ProjectDetails project, Set<String> names, List<ProjectName> parsed) {
        var forms = new LinkedHashSet<String>();
        var terms = new TreeSet<String>();
        parsed.forEach(name -> name.coreForms().forEach(core -> terms.add(Term.core(core, name))));
        for (var name : names) {
            var plain = PlainText.of(name);
            var form = Words.formOfKey(NameKey.ofPlain(plain));
            if (!form.isEmpty()) {
                forms.add(form);
                terms.add(Term.name(form));
            }
            for (var run : Words.chinese(form)) {
                terms.addAll(Words.pairs(run));
                terms.add(Words.last(run));
                Sounds.addPinyin(run, terms);
            }
            Sounds.addInitials(plain, terms);
            terms.addAll(Words.othersOfPlain(plain));
        }
        project.codes().forEach(code -> {
            terms.add(Term.code(code));
            terms.addAll(Words.others(code));
            terms.addAll(Words.others(code.replace("-", "")));
        });
        terms.add(Term.category(project.category()));
        var provinces = new TreeSet<String>();
        for (var region : project.regions()) {
            provinces.add(region.substring(0, 2));
            terms.add(Term.region(region));
        }
        return new ProjectTerms(String.join("\n", forms), terms, provinces);
    }

    private static Set<String> names(
            ProjectDetails project, String nameZh, List<String> aliases, List<ProjectName> parsed) {
        var names = new LinkedHashSet<String>();
        names.add(nameZh);
        names.addAll(aliases);
        if (project.nameEn() != null) {
            names.add(project.nameEn());
        }
        parsed.forEach(name -> names.addAll(name.shortForms()));
        if (project.corridor() != null) {
            names.addAll(shortForms(project.corridor(), parsed.getFirst().kindWord()));
        }
        return names;
    }

    /** Returns short names made of the ends of the corridor, for names that do not contain the places: 兰合, 兰合铁路. */
    private static List<String> shortForms(Corridor corridor, @Nullable String kind) {
        var ends = Places.of(corridor.endpoints(), List.of());
        return ends.isEmpty()
                ? List.of()
                : Places.initials(ends).stream()
                        .flatMap(initials -> Stream.of(initials, kind == null ? null : initials + kind))
                        .filter(Objects::nonNull)
                        .toList();
    }
}
