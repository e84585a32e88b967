package app.parley.template;

import java.util.List;

/// What came of the wish to create, edit or delete a template.
public sealed interface Outcome {

    record Done(Template template) implements Outcome {}

    /// Nothing was asked of WhatsApp: it would refuse this.
    record Faulty(List<Fault> faults) implements Outcome {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /// @param reason a sentence for an operator
    record Refused(String reason) implements Outcome {}

    record Missing() implements Outcome {}
}
