package app.parley.approval.check;

import app.parley.approval.Case;
import app.parley.outbox.Content;
import java.util.stream.Collectors;

/// The words of a draft that nobody has approved yet: the text, or what fills an approved template.
final class Subject {
    private Subject() {}

    static String of(Case facts) {
        return switch (facts.content()) {
            case Content.Text(var body) -> body;
            case Content.Template template ->
                template.body().stream().map(Content.Parameter::text).collect(Collectors.joining("\n"));
        };
    }
}
