package app.parley.agent;

import java.util.List;

/// What a customer sent to be looked at.
@FunctionalInterface
public interface Sight {

    /// The pictures among what is still to be answered, the oldest first; empty where there are none, or none that can
    /// be had. Takes as long as fetching them does.
    List<ModelRequest.Picture> of(Turn turn);

    /// Nobody looks at anything.
    static Sight none() {
        return _ -> List.of();
    }
}
