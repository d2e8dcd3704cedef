package milepost.progress.template;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import milepost.progress.datafile.DataFiles;
import org.springframework.stereotype.Component;

/** The templates of milestones, by sector. */
@Component
class Templates {

    private final List<Template> all = DataFiles.read("templates", SectorFile.class)
            .sorted(Comparator.comparing(SectorFile::sector).thenComparing(SectorFile::version))
            .flatMap(SectorFile::templates)
            .toList();

    Stream<Template> all() {
        return all.stream();
    }

    Optional<Template> find(String id) {
        return all().filter(template -> template.id().equals(id)).findAny();
    }

    /** The ids of all templates. */
    String known() {
        return String.join(", ", all().map(Template::id).toList());
    }
}
