package app.parley.connector.api;

import java.util.List;

/// What the API offers about one noun.
public interface Resource {

    List<Route> routes();
}
