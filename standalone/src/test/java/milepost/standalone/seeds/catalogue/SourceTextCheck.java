package milepost.standalone.seeds.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Finds what a catalogue quotes that its source texts do not say, letter for letter and in the clause that it names. */
final class SourceTextCheck {

    private final SeedCatalogue catalogue;
    private final Map<String, SourceText> texts = new HashMap<>();
    private final List<String> findings = new ArrayList<>();

    private SourceTextCheck(SeedCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    static List<String> findings(SeedCatalogue catalogue, Path texts) {
        var check = new SourceTextCheck(catalogue);
        for (var plan : catalogue.plans()) {
            var text = SourceText.of(plan, texts);
            check.texts.put(plan.id(), text);
            if (!text.missing().isEmpty()) {
                check.findings.add(plan.id() + ": the text has no heading" + text.missing());
            }
        }
        catalogue.citations().forEach(check::checkCitation);
        catalogue.works().values().forEach(check::checkAliases);
        catalogue.files().stream().filter(file -> file.page() != null).forEach(check::checkPage);
        return check.findings;
    }

    private void checkCitation(SeedCatalogue.NamedWork named) {
        var place = named.work() + " in " + named.plan() + " " + named.clause();
        var clause = texts.get(named.plan()).part(named.clause()).orElse("");
        var citation = named.citation();
        require(clause, citation.phrase(), place);
        if (citation.quantity() != null) {
            require(clause, citation.quantity(), place);
        }
        if (citation.promisedDate() != null) {
            require(clause, String.valueOf(citation.promisedDate().getYear()), place);
        }
        int from = 0;
        for (var words : citation.statedStageWords().split("…")) {
            from = clause.indexOf(words, from);
            if (from < 0) {
                findings.add(place + " does not say " + words + " of " + citation.statedStageWords());
                return;
            }
        }
    }

    /** A name that no text prints is a common name, not an alias. */
    private void checkAliases(SeedWork work) {
        for (var alias : Objects.requireNonNullElse(work.aliases(), List.<String>of())) {
            if (texts.values().stream().noneMatch(text -> text.says(alias))) {
                findings.add(work.id() + ": no text says the alias " + alias);
            }
        }
    }

    private void checkPage(SeedFile file) {
        var page = texts.get(file.plan()).part(file.page()).orElse("");
        for (var work : file.entries()) {
            var place = work.id() + " in " + file.page();
            require(page, work.source().phrase(), place);
            if (work.source().says() != null) {
                require(page, work.source().says(), place);
            }
        }
    }

    private void require(String text, String quoted, String place) {
        if (!text.contains(quoted)) {
            findings.add(place + " does not say " + quoted);
        }
    }
}
