package milepost.notify.wording;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import milepost.events.Event;
import milepost.events.EventTypes;
import milepost.events.NotifyEvent;
import milepost.events.ProgressEvent;
import milepost.events.RegionEvent;
import milepost.events.RegistryEvent.PlanEvent;
import milepost.events.RegistryEvent.ProjectEvent;
import milepost.messaging.EventJson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells events of projects in words. The texts stand in {@code resources/wording}. */
@Component
public class EventWording {

    private final Map<Language, Teller> tellers = new EnumMap<>(Language.class);

    public EventWording() {
        for (var language : Language.values()) {
            tellers.put(language, new Teller(language));
        }
    }

    /**
     * Returns the words for an event, or empty for one that is about no project.
     *
     * @param project the project's name, null if it is not known
     */
    public Optional<Wording> of(Event event, @Nullable String project, Language language) {
        return switch (event) {
            case ProjectEvent e -> Optional.of(teller(language).tell(e, project));
            case ProgressEvent e -> Optional.of(teller(language).tell(e, project));
            case PlanEvent _, RegionEvent _, NotifyEvent _ -> Optional.empty();
        };
    }

    /**
     * Returns the words for an event as it is stored, or empty for one that is about no project or of a type of a later release.
     *
     * @param data as on the topic
     */
    public Optional<Wording> of(String type, byte[] data, @Nullable String project, Language language) {
        return EventJson.read(type, data).flatMap(event -> of(event, project, language));
    }

    /** Returns the words for a milestone as it is now. */
    public Wording of(MilestoneNow milestone, Language language) {
        return teller(language).tell(milestone);
    }

    /** Returns what a type of event is called; one of a later release stays as it is. */
    public String nameOf(String type, Language language) {
        return teller(language).nameOf(type);
    }

    /**
     * A milestone as a calendar shows it.
     *
     * @param project its name, null if it is not known
     */
    public record MilestoneNow(
            @Nullable String project,
            String type,
            String titleZh,
            LocalDate baseline,
            LocalDate target,
            String precision,
            @Nullable LocalDate actual,
            String status,
            boolean cancelled) {}

    /** Returns a type of event without {@code milepost.} and version. */
    static String shortName(String type) {
        return type.replaceAll("^milepost\\.|\\.v[0-9]+$", "");
    }

    static String shortName(Event event) {
        return shortName(EventTypes.nameOf(event.getClass()));
    }

    private Teller teller(Language language) {
        return Objects.requireNonNull(tellers.get(language));
    }
}
