package app.parley.connector.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/// A member of a request together with its path, so that a refusal can name it: `text['body']`.
record Field(String path, JsonNode node) {

    static Field of(JsonNode body, String name) {
        return new Field(name, body.path(name));
    }

    Field member(String name) {
        return new Field(path + "['" + name + "']", node.path(name));
    }

    Field element(int index) {
        return new Field(path + "[" + index + "]", node.path(index));
    }

    boolean absent() {
        return node.isMissingNode() || node.isNull();
    }

    Field object() throws GraphRefusal {
        if (absent()) {
            throw GraphRefusal.invalid("The parameter " + path + " is required.");
        }
        if (!node.isObject()) {
            throw GraphRefusal.invalid("Param " + path + " must be a JSON object.");
        }
        return this;
    }

    Field list(int least, int most) throws GraphRefusal {
        if (absent()) {
            throw GraphRefusal.invalid("The parameter " + path + " is required.");
        }
        if (!node.isArray() || node.size() < least || node.size() > most) {
            throw GraphRefusal.value("Param " + path + " must be a list of " + least + " to " + most + " elements.");
        }
        return this;
    }

    /// A string which must be there and may not be blank.
    String text(int most) throws GraphRefusal {
        var text = optional(most);
        if (text == null || text.isBlank()) {
            throw GraphRefusal.invalid("The parameter " + path + " is required.");
        }
        return text;
    }

    @Nullable
    String optional(int most) throws GraphRefusal {
        if (absent()) {
            return null;
        }
        if (!node.isTextual()) {
            throw GraphRefusal.invalid("Param " + path + " must be a string.");
        }
        var text = node.textValue();
        if (text.codePointCount(0, text.length()) > most) {
            throw GraphRefusal.invalid("Param " + path + " must be at most " + most + " characters long.");
        }
        return text;
    }

    String oneOf(String... values) throws GraphRefusal {
        var text = text(100);
        for (var value : values) {
            if (value.equals(text)) {
                return text;
            }
        }
        throw GraphRefusal.value("Param " + path + " must be one of {" + String.join(", ", values) + "}.");
    }

    void flag() throws GraphRefusal {
        if (!absent() && !node.isBoolean()) {
            throw GraphRefusal.invalid("Param " + path + " must be a boolean.");
        }
    }

    /// A number, or a string that holds one, within limits.
    void number(double least, double most) throws GraphRefusal {
        if (absent()) {
            throw GraphRefusal.invalid("The parameter " + path + " is required.");
        }
        var value = node.isNumber() || node.isTextual() ? node.asDouble(Double.NaN) : Double.NaN;
        if (!(value >= least && value <= most)) {
            throw GraphRefusal.value("Param " + path + " must be a number from " + least + " to " + most + ".");
        }
    }
}
