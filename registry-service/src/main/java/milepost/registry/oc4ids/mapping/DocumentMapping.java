package milepost.registry.oc4ids.mapping;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import milepost.registry.facts.ReportedProject.NamedDocument;
import milepost.registry.oc4ids.json.Oc4idsProject.Document;
import milepost.registry.oc4ids.schedule.MilestoneKind;
import milepost.registry.oc4ids.schedule.PackageLanguage;
import milepost.registry.timetable.DatedMilestone;
import org.jspecify.annotations.Nullable;

/** The documents that reports of a project named. */
final class DocumentMapping {

    private final PackageLanguage language;
    private final Map<UUID, DatedMilestone> milestones;

    DocumentMapping(List<DatedMilestone> milestones, PackageLanguage language) {
        this.language = language;
        this.milestones = milestones.stream().collect(Collectors.toMap(DatedMilestone::id, Function.identity()));
    }

    List<Document> documents(List<NamedDocument> named) {
        return named.stream().map(this::document).toList();
    }

    private Document document(NamedDocument document) {
        return new Document(
                document.id(), type(document), document.title(), number(document.number()), address(document.url()));
    }

    private @Nullable String type(NamedDocument document) {
        if (document.isProgress()) {
            return "physicalProgressReport";
        }
        return Optional.ofNullable(document.milestone())
                .map(milestones::get)
                .flatMap(milestone -> MilestoneKind.of(milestone.type()))
                .map(MilestoneKind::documentType)
                .orElse(null);
    }

    private @Nullable String number(@Nullable String number) {
        return number == null || number.isEmpty() ? null : language.text("文号：", "Document number: ") + number;
    }

    /** A URI has only ASCII characters; what cannot be written so is left out. */
    private static @Nullable String address(@Nullable String url) {
        try {
            return url == null ? null : URI.create(url).toASCIIString();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
