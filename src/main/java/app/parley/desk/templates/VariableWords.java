package app.parley.desk.templates;

import org.jspecify.annotations.Nullable;

/// A place in a template that is filled anew each time.
///
/// @param part `header`, `body` or `button`
/// @param name its name or number; of a button its place, from 0
/// @param example what Meta's reviewers see in its place
/// @param boundTo what we know of the contact that fills it: `name`, `first_name`, `phone`, `username`, `language`
public record VariableWords(
        String part, String name, String example, @Nullable String boundTo) {}
