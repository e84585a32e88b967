package app.parley;

import app.parley.approval.Approvals;
import app.parley.approval.Draft;
import app.parley.approval.DraftId;
import app.parley.approval.DraftState;
import app.parley.connector.simulator.CustomerLine;
import app.parley.contact.Contact;
import app.parley.contact.Contacts;
import java.io.PrintStream;
import java.net.URI;
import java.util.Locale;

/// Tells on the terminal what happens in the demo: who writes, what was drafted, and how to say yes.
final class Narration {
    private final PrintStream out;
    private final Approvals approvals;
    private final Contacts contacts;
    private final URI api;
    private final String key;

    Narration(PrintStream out, Approvals approvals, Contacts contacts, URI api, String key) {
        this.out = out;
        this.approvals = approvals;
        this.contacts = contacts;
        this.api = api;
        this.key = key;
    }

    void begin(String shop) {
        out.println();
        out.println("Parley's demo: " + shop + ", a clothes shop with simulated customers.");
        out.println("They write, the offline model drafts, and nothing goes out until you approve it. Ctrl-C ends it.");
        out.println("All that waits for you:");
        out.println("  curl -s -H 'Authorization: Bearer " + key + "' '" + api + "/api/v1/approvals?state=pending'");
        out.println();
        approvals.changes().listen(this::drafted);
    }

    void customer(CustomerLine line) {
        out.println(line.customer() + " (" + line.language() + "): "
                + (line.text().isBlank() ? "[" + line.kind().toLowerCase(Locale.ROOT) + "]" : line.text()));
    }

    private void drafted(DraftId id) {
        approvals.find(id).filter(draft -> draft.state() == DraftState.PENDING).ifPresent(this::show);
    }

    private void show(Draft draft) {
        var name = contacts.find(draft.contact()).map(Contact::shownName).orElse("somebody");
        out.println("  Draft for " + name + ": "
                + (draft.text().isBlank() ? draft.proposal().reason() : draft.text()));
        out.println("  approve: curl -s -X POST -H 'Authorization: Bearer " + key + "' " + api + "/api/v1/approvals/"
                + draft.id() + "/approve");
    }
}
