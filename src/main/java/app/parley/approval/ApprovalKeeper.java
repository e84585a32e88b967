package app.parley.approval;

import app.parley.contact.ContactId;
import app.parley.contact.Keeper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
        var drafts = store.of(contact);
        var said = store.lastWords(drafts.stream().map(Draft::id).toList());
        return Map.of(
                "drafts",
                drafts.stream().map(draft -> plain(draft, said.get(draft.id()))).toList());
    }

    private static Map<String, Object> plain(Draft draft, @Nullable Judgement said) {
        var plain = new LinkedHashMap<String, Object>();
        plain.put("at", draft.createdAt().toString());
        plain.put("state", draft.state().word());
        plain.put("intent", draft.proposal().intent().name());
        plain.put("text", draft.text());
        if (said != null && said.drafted() != null) {
            plain.put("drafted", said.drafted());
        }
        return plain;
    }

    @Override
    public void erase(ContactId contact) {
        store.erase(contact);
    }
}
