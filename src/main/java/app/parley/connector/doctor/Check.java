package app.parley.connector.doctor;

import java.util.List;

/// One thing that is looked at.
public interface Check {
    /// In a word or two, as people read it.
    String name();

    /// The names of the checks without which this one can tell nothing.
    default List<String> needs() {
        return List.of();
    }

    /// Changes nothing. Takes some seconds at most.
    List<Finding> run(Visit visit);
}
