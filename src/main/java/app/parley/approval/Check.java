package app.parley.approval;

/// One question every draft is asked at the gate.
public interface Check {

    /// Its name in design, database, API and screen: `grounded`.
    String name();

    /// Whether a failure stops even words that a person wrote or approved.
    boolean stopsAPerson();

    /// Looks at the case and touches nothing. It answers for any text, however odd, in time linear in its length.
    Finding examine(Case facts);

    default Finding pass() {
        return new Finding(name(), Verdict.PASS, "");
    }

    default Finding fail(String evidence) {
        return new Finding(name(), Verdict.FAIL, evidence);
    }

    default Finding warn(String evidence) {
        return new Finding(name(), Verdict.WARN, evidence);
    }
}
