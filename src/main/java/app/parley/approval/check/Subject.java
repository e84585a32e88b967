package app.parley.approval.check;

import app.parley.approval.Case;

/// The words of a draft that nobody has approved yet: all that the contact would read, or what fills an approved
/// template.
final class Subject {
    private Subject() {}

    static String of(Case facts) {
        return String.join("\n", facts.content().pieces());
    }
}
