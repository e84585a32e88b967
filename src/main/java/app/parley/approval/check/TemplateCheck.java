package app.parley.approval.check;

import app.parley.approval.Case;
import app.parley.approval.Check;
import app.parley.approval.Finding;

/// A template goes out only if WhatsApp sends it just so, and adverts only to people who asked for them.
final class TemplateCheck implements Check {
    @Override
    public String name() {
        return "template";
    }

    @Override
    public boolean stopsAPerson() {
        return true;
    }

    @Override
    public Finding examine(Case facts) {
        var fault = facts.templateFault();
        return fault == null ? pass() : fail(fault);
    }
}
