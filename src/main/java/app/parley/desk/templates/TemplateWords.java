package app.parley.desk.templates;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A template as somebody writes it.
///
/// @param language exactly: `es` is not `es_ES`
/// @param category `utility` or `marketing`
/// @param header words above the text
public record TemplateWords(
        String name,
        String language,
        String category,
        @Nullable String header,
        String body,
        @Nullable String footer,
        List<ButtonWords> buttons,
        List<VariableWords> variables) {
    public TemplateWords {
        buttons = List.copyOf(buttons);
        variables = List.copyOf(variables);
    }

    /// Nothing written yet.
    public static TemplateWords empty(String language) {
        return new TemplateWords("", language, "utility", null, "", null, List.of(), List.of());
    }
}
