package app.parley.approval;

import app.parley.contact.ContactId;
import app.parley.contact.Keeper;
import java.util.LinkedHashMap;
import java.util.Map;

/// Keeps drafts by contact.
public final class ApprovalKeeper implements Keeper {
    private final DraftStore store;
    private final Approvals approvals;

    public ApprovalKeeper(DraftStore store, Approvals approvals) {
        this.store = store;
        this.approvals = approvals;
    }

    /// What waited for a word was written for one half of the conversation: it is taken back.
    @Override
    public void move(ContactId of, ContactId from, ContactId into) {
        store.of(from).stream()
                .filter(draft -> draft.state().isOpen())
                .forEach(draft -> approvals.decided(draft.withState(DraftState.WITHDRAWN)));
    }

    @Override
    public Map<String, Object> export(ContactId contact) {
        return Map.of(
                "drafts", store.of(contact).stream().map(ApprovalKeeper::plain).toList());
    }

    private static Map<String, Object> plain(Draft draft) {
        var plain = new LinkedHashMap<String, Object>();
        plain.put("at", draft.createdAt().toString());
        plain.put("state", draft.state().word());
        plain.put("intent", draft.proposal().intent().name());
        plain.put("text", draft.text());
        return plain;
    }

    @Override
    public void erase(ContactId contact) {
        store.erase(contact);
    }
}
