package app.parley.template;

import app.parley.contact.Contact;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Something we know of a contact that can fill a variable.
public enum ContactField {
    NAME,
    FIRST_NAME,
    PHONE,
    USERNAME,
    LANGUAGE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ContactField> of(String word) {
        return Arrays.stream(values())
                .filter(field -> field.word().equals(word))
                .findFirst();
    }

    /// What it is for this contact; empty if we do not know.
    public Optional<String> of(Contact contact) {
        return Optional.ofNullable(value(contact)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private @Nullable String value(Contact contact) {
        var name = contact.name();
        return switch (this) {
            case NAME -> name;
            case FIRST_NAME -> name == null ? null : name.strip().split("\\s+", 2)[0];
            case PHONE -> contact.phone() == null ? null : "+" + contact.phone();
            case USERNAME -> contact.username();
            case LANGUAGE -> contact.language();
        };
    }
}
