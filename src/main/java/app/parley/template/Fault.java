package app.parley.template;

/// What is wrong with one field of a composition.
///
/// @param field `name`, `language`, `category`, `header`, `body`, `footer`, `buttons`, `buttons.0` or
///     `example.body:first_name`
/// @param reason a sentence for an operator
public record Fault(String field, String reason) {}
