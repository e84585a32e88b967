package app.parley.approval.check;

import app.parley.approval.Case;
import app.parley.approval.Check;
import app.parley.approval.Finding;

/// Nobody who said no is written to.
final class ConsentCheck implements Check {
    @Override
    public String name() {
        return "consent";
    }

    @Override
    public boolean stopsAPerson() {
        return true;
    }

    @Override
    public Finding examine(Case facts) {
        return facts.optedOut() ? fail("The contact wants no messages.") : pass();
    }
}
