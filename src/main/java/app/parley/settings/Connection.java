package app.parley.settings;

import java.util.List;
import java.util.Map;

/// A service outside that can be tried before it is relied upon.
public interface Connection {

    /// Says why these cannot be used, as far as it can be told without asking anybody; nothing if they can.
    ///
    /// @param access what is known, by kind; what is missing is not there
    List<Flaw> flaws(Map<Access, String> access);

    /// Asks the service once. Takes at most 15 seconds.
    Trial test(Map<Access, String> access);

    /// What may be chosen there, as the models of a server; nothing where there is no choice. Takes at most 15 seconds.
    default Listed models(Map<Access, String> access) {
        return new Listed.Known(List.of());
    }

    /// What came of asking. Its words are for a person and hold no secret.
    sealed interface Listed {
        /// @param ids in their order
        record Known(List<String> ids) implements Listed {}

        record Unknown(String why) implements Listed {}
    }

    /// @param why a sentence for the person who typed it; it repeats nothing of what was typed
    record Flaw(Access access, String why) {}

    /// What came of trying. Its words are for a person and hold no secret.
    sealed interface Trial {
        /// @param found what the service says of itself, as a number and a name
        /// @param concern something that should be looked at although it works; "" if there is nothing
        record Works(List<String> found, String concern) implements Trial {}

        record Fails(String why) implements Trial {}
    }
}
