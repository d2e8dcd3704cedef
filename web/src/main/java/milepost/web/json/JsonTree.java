package milepost.web.json;

import milepost.web.ProblemException;
import milepost.web.check.Faults;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Parses JSON into a tree with exact numbers. Duplicate members are collected as faults; a syntax error ends the request. */
final class JsonTree {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private final JsonParser parser;
    private final Faults faults;

    private JsonTree(JsonParser parser, Faults faults) {
        this.parser = parser;
        this.faults = faults;
    }

    /** Returns the value, or a missing node if the input is empty. */
    static JsonNode read(JsonParser parser, Faults faults) {
        try (parser) {
            if (parser.nextToken() == null) {
                return NODES.missingNode();
            }
            var root = new JsonTree(parser, faults).value();
            if (parser.nextToken() != null) {
                throw malformed(parser.currentTokenLocation());
            }
            return root;
        } catch (JacksonIOException e) {
            throw ProblemException.of(HttpStatus.BAD_REQUEST, "malformed-body").causedBy(e);
        } catch (StreamConstraintsException e) {
            throw ProblemException.of(HttpStatus.BAD_REQUEST, "json-too-complex")
                    .causedBy(e);
        } catch (JacksonException e) {
            throw malformed(e.getLocation()).causedBy(e);
        }
    }

    private JsonNode value() {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> NODES.stringNode(parser.getString());
            case VALUE_NUMBER_INT -> integer();
            case VALUE_NUMBER_FLOAT -> DecimalNode.valueOf(parser.getDecimalValue());
            case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(parser.getBooleanValue());
            default -> NODES.nullNode();
        };
    }

    private JsonNode integer() {
        return switch (parser.getNumberType()) {
            case INT -> NODES.numberNode(parser.getIntValue());
            case LONG -> NODES.numberNode(parser.getLongValue());
            default -> NODES.numberNode(parser.getBigIntegerValue());
        };
    }

    private JsonNode object() {
        var object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var member = parser.currentName();
            parser.nextToken();
            var value = value();
            if (object.has(member)) {
                faults.unreadable(parser.streamReadContext().pathAsPointer().toString(), "duplicate-member");
            } else {
                object.set(member, value);
            }
        }
        return object;
    }

    private JsonNode array() {
        var array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value());
        }
        return array;
    }

    private static ProblemException malformed(@Nullable TokenStreamLocation at) {
        var line = at == null ? 1 : at.getLineNr();
        var column = at == null ? 1 : at.getColumnNr();
        return ProblemException.of(HttpStatus.BAD_REQUEST, "malformed-json", line, column)
                .with("line", line)
                .with("column", column);
    }
}
