package app.parley.desk.templates;

import java.util.List;

/// What is written, as a contact would read it: examples stand in the place of variables.
///
/// @param variables all that must be filled, with the examples written so far
public record Reading(String header, String body, String footer, List<VariableWords> variables) {
    public Reading {
        variables = List.copyOf(variables);
    }
}
