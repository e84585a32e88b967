package app.parley.console.connect;

import app.parley.desk.settings.AccessField;
import app.parley.desk.settings.AccessWish;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What was typed so far, by field. It is kept nowhere before the last page.
final class Typed {
    private final Map<AccessField, StringProperty> fields = new EnumMap<>(AccessField.class);

    StringProperty property(AccessField field) {
        return fields.computeIfAbsent(field, _ -> new SimpleStringProperty(""));
    }

    /// Without blanks around it and without characters that no file takes.
    String text(AccessField field) {
        return property(field).get().replace("\0", "").strip();
    }

    List<AccessWish> wishes() {
        return fields.keySet().stream()
                .filter(field -> !text(field).isEmpty())
                .map(field -> new AccessWish(field, text(field)))
                .toList();
    }

    void forget() {
        fields.values().forEach(each -> each.set(""));
    }
}
