package app.parley.console.thread;

import app.parley.desk.inbox.Outgoing;

/// A template as somebody types it.
///
/// @param language exactly as it was approved
/// @param values one a line, in their order
record TemplateTyped(String name, String language, String values) {

    boolean isWhole() {
        return !name.isBlank() && !language.isBlank();
    }

    Outgoing.Template outgoing() {
        return new Outgoing.Template(
                name.strip(),
                language.strip(),
                values.lines()
                        .filter(line -> !line.isBlank())
                        .map(line -> new Outgoing.Variable(null, line.strip()))
                        .toList());
    }

    /// What is typed next: the language stays.
    TemplateTyped next() {
        return new TemplateTyped("", language, "");
    }
}
