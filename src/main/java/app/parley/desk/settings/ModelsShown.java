package app.parley.desk.settings;

import java.util.List;

/// The models that a server says it has.
///
/// @param ids none where it does not say
/// @param why it does not, in plain words; "" where it does
public record ModelsShown(List<String> ids, String why) {
    public ModelsShown {
        ids = List.copyOf(ids);
    }
}
