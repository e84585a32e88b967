package app.parley.agent;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// What a model is given: instructions of ours, and as data what was said and what the business knows.
///
/// @param instructions the rendered prompt file; nothing a customer wrote is in it
/// @param thread the newest messages, oldest first; the last ones are those to be answered
/// @param passages what the business knows that may bear on the question, best first
/// @param remembered what is known of the customer from before, as `size: M`; no source for anything
/// @param examples how the business answered such questions before, best first; they show tone and support nothing
/// @param pictures what the customer sent to be looked at, oldest first; a model that cannot see leaves them out
/// @param language the customer's language as a BCP 47 code, or "und" if it could not be told
/// @param schema JSON schema (draft 2020-12 subset: type, properties, required, enum, items, description) of the answer
/// @param maxTokens most tokens the answer may have
public record ModelRequest(
        String instructions,
        List<Said> thread,
        List<Passage> passages,
        List<String> remembered,
        List<Example> examples,
        List<Picture> pictures,
        String language,
        Map<String, Object> schema,
        int maxTokens,
        Duration timeout) {
    public ModelRequest {
        thread = List.copyOf(thread);
        passages = List.copyOf(passages);
        remembered = List.copyOf(remembered);
        examples = List.copyOf(examples);
        pictures = List.copyOf(pictures);
        schema = Map.copyOf(schema);
        if (maxTokens < 1 || !timeout.isPositive()) {
            throw new IllegalArgumentException("a request needs room and time: " + maxTokens + " tokens, " + timeout);
        }
    }

    /// One without pictures.
    public ModelRequest(
            String instructions,
            List<Said> thread,
            List<Passage> passages,
            List<String> remembered,
            List<Example> examples,
            String language,
            Map<String, Object> schema,
            int maxTokens,
            Duration timeout) {
        this(instructions, thread, passages, remembered, examples, List.of(), language, schema, maxTokens, timeout);
    }

    /// One without examples and pictures.
    public ModelRequest(
            String instructions,
            List<Said> thread,
            List<Passage> passages,
            List<String> remembered,
            String language,
            Map<String, Object> schema,
            int maxTokens,
            Duration timeout) {
        this(instructions, thread, passages, remembered, List.of(), language, schema, maxTokens, timeout);
    }

    /// The same with these pictures.
    public ModelRequest seeing(List<Picture> seen) {
        return seen.isEmpty()
                ? this
                : new ModelRequest(
                        instructions,
                        thread,
                        passages,
                        remembered,
                        examples,
                        seen,
                        language,
                        schema,
                        maxTokens,
                        timeout);
    }

    /// A picture in a file of ours.
    public record Picture(String mimeType, Path file) {}

    /// An answer that a person sent, and what was asked.
    ///
    /// @param likeness to what is asked now, 0 to 1
    public record Example(String question, String answer, double likeness) {}

    /// One message of the thread.
    public record Said(Speaker by, String text) {}

    public enum Speaker {
        CUSTOMER,
        BUSINESS
    }

    /// A piece of knowledge with its source, as `entry 0198… "When do you open?"`.
    ///
    /// @param question what it answers, for question-and-answer entries; else the title or product name
    /// @param text what may be said, word for word
    /// @param score how well it fits, 0 to 1
    public record Passage(String source, String question, String text, double score) {}
}
