package app.parley.approval.check;

import app.parley.approval.Case;
import app.parley.approval.Check;
import app.parley.approval.Finding;
import app.parley.outbox.Content;

/// Free words go out only while the service window is open; a template at any time.
final class WindowCheck implements Check {
    @Override
    public String name() {
        return "window";
    }

    @Override
    public boolean stopsAPerson() {
        return true;
    }

    @Override
    public Finding examine(Case facts) {
        return facts.content() instanceof Content.Template || windowIsOpen(facts)
                ? pass()
                : fail("The 24 h window is closed; only a template may go.");
    }

    private static boolean windowIsOpen(Case facts) {
        var end = facts.windowExpiresAt();
        return end != null && facts.now().isBefore(end);
    }
}
