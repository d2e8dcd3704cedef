package milepost.notify.wording;

import milepost.events.CodeEvent;
import milepost.events.CodeEvent.CodeAssigned;
import milepost.events.CodeEvent.CodeEnded;
import milepost.notify.wording.text.Texts;
import milepost.notify.wording.text.Values;

/** What happens to the national codes of projects. */
final class CodeSentences {

    private final Texts texts;
    private final Values values;

    CodeSentences(Texts texts, Values values) {
        this.texts = texts;
        this.values = values;
    }

    String of(CodeEvent event) {
        return switch (event) {
            case CodeAssigned e -> assigned(e);
            case CodeEnded e -> ended(e);
        };
    }

    private String ended(CodeEnded event) {
        return texts.about(event.movedTo() == null ? "project.code-lapsed" : "project.code-moved")
                .with("code", event.code())
                .with("day", values.day(event.lapsedOn()))
                .with("reason", Phrases.reason(event.reasonText()))
                .say();
    }

    private String assigned(CodeAssigned event) {
        if (event.movedFrom() != null) {
            return texts.about("project.code-moved-here")
                    .with("code", event.code())
                    .say();
        }
        var from = event.validFrom() == null
                ? ""
                : texts.about("project.code-from")
                        .with("day", values.day(event.validFrom()))
                        .say();
        if (event.sharedWith() == null) {
            return texts.about("project.code-assigned")
                    .with("code", event.code())
                    .with("from", from)
                    .say();
        }
        var count = event.sharedWith().size();
        return texts.about("project.code-split", count)
                .with("code", event.code())
                .with("from", from)
                .with("n", values.number(count))
                .say();
    }
}
