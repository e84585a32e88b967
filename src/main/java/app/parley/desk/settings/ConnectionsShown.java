package app.parley.desk.settings;

import java.util.List;

/// How the business is connected.
///
/// @param waiting something was kept that counts from the next start only
public record ConnectionsShown(List<AccessShown> fields, boolean waiting) {
    public ConnectionsShown {
        fields = List.copyOf(fields);
    }
}
