package app.parley.template;

import java.util.ArrayList;
import java.util.List;

/// What Meta demands of a change (reference §3.5).
final class EditRules {
    private EditRules() {}

    static List<Fault> faults(Template before, Composition wish) {
        var faults = new ArrayList<Fault>();
        if (!before.status().isEditable()) {
            faults.add(new Fault("status", "WhatsApp lets only approved, rejected and paused templates be edited."));
        }
        boolean approved = before.status() == Status.APPROVED;
        if (approved && wish.category() != before.listing().category()) {
            faults.add(new Fault("category", "The category of an approved template cannot be changed."));
        }
        faults.addAll(CompositionRules.faults(wish));
        return faults;
    }
}
