package app.parley.connector.simulator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A customer and what they will do.
///
/// @param begins seconds until their first step
/// @param optOut what they answer to marketing; null if they keep quiet
record Script(
        @Nullable String name,
        @Nullable String phone,
        String userId,
        @Nullable String username,
        String language,
        int begins,
        @Nullable String optOut,
        List<Step> steps) {

    Script {
        steps = List.copyOf(steps);
    }

    Person person() {
        return new Person(name, phone, userId, username, language);
    }
}
