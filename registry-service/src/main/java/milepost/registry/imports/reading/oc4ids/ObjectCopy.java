package milepost.registry.imports.reading.oc4ids;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** Copies the members of an object that are taken, and names the others. What is passed over is never in memory. */
final class ObjectCopy {

    static final String PROJECTS = "projects";
    static final String VERSION = "version";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int NAMES = 50;

    private final JsonParser in;
    private final KeptText text = new KeptText();
    private final JsonGenerator out = JSON.createGenerator(text);
    private final Findings findings = new Findings();
    private final Set<String> seen = new HashSet<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final Map<String, String> values = new HashMap<>();

    /** @param in at the beginning of the object */
    ObjectCopy(JsonParser in) {
        this.in = in;
        out.writeStartObject();
    }

    /** Reads to the end of the object, or to the beginning of its list of projects; returns whether it is that. */
    boolean readToProjects() {
        while (in.nextToken() != JsonToken.END_OBJECT) {
            var name = in.currentName();
            if (in.nextToken() == JsonToken.START_ARRAY && name.equals(PROJECTS)) {
                return true;
            }
            member(name, TakenMembers.OF_PROJECT, "", seen);
        }
        return false;
    }

    /** Passes over a second list of projects, which the form does not allow. */
    void skipProjects() {
        passOver("repeated-member", PROJECTS);
    }

    /** Reads to the end of the object, which is a project. */
    void read() {
        members(TakenMembers.OF_PROJECT, "", seen);
    }

    private void members(TakenMembers taken, String above, Set<String> known) {
        while (in.nextToken() != JsonToken.END_OBJECT) {
            var name = in.currentName();
            in.nextToken();
            member(name, taken, above, known);
        }
    }

    /** @param known the members that were read before */
    private void member(String name, TakenMembers of, String above, Set<String> known) {
        var path = above + name;
        var taken = of.member(name);
        if (above.isEmpty() && names.size() < NAMES) {
            names.add(StorableText.line(name));
        }
        if (path.equals(VERSION) && in.currentToken() == JsonToken.VALUE_STRING) {
            values.put(VERSION, StorableText.line(in.getString()));
        }
        if (taken == null) {
            passOver(Finding.NOT_TAKEN, path);
        } else if (!known.add(name)) {
            passOver("repeated-member", path);
        } else if (in.currentToken() == JsonToken.VALUE_NULL) {
            return;
        } else if (name.equals(TakenMembers.COORDINATES)) {
            Axes.check(in, path, findings);
        } else if (taken.isList() && in.currentToken() == JsonToken.START_ARRAY) {
            out.writeName(name);
            out.writeStartArray();
            while (in.nextToken() != JsonToken.END_ARRAY) {
                value(null, taken, path + "[]");
            }
            out.writeEndArray();
        } else if (taken.isList() && !taken.isValue()) {
            passOver("wrong-form", path);
        } else {
            value(name, taken, path);
        }
    }

    /** @param name null for an item of a list */
    private void value(@Nullable String name, TakenMembers taken, String path) {
        var isObject = in.currentToken() == JsonToken.START_OBJECT;
        if (isObject == taken.isValue() || in.currentToken() == JsonToken.START_ARRAY) {
            passOver("wrong-form", path);
            return;
        }
        if (name != null) {
            out.writeName(name);
        }
        if (isObject) {
            out.writeStartObject();
            members(taken, path + ".", new HashSet<>());
            out.writeEndObject();
        } else if (in.currentToken() == JsonToken.VALUE_STRING) {
            out.writeString(StorableText.of(in.getString()));
        } else {
            out.copyCurrentEventExact(in);
        }
        if (path.equals(name) && !isObject) {
            values.put(name, StorableText.line(in.getString()));
        }
    }

    private void passOver(String code, String path) {
        if (Passing.over(in)) {
            findings.add(code, path);
        }
    }

    Findings findings() {
        return findings;
    }

    /** The names of its members. */
    Set<String> names() {
        return names;
    }

    /** Returns the value of a member of the object itself; empty if there is none. */
    String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** Returns what was copied; empty if that is too long. */
    String text() {
        out.writeEndObject();
        out.close();
        return text.isTooLong() ? "" : text.toString();
    }
}
