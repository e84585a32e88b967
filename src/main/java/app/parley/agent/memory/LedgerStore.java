package app.parley.agent.memory;

import app.parley.conversation.ConversationId;
import java.util.UUID;

/// Where ledgers are kept.
public interface LedgerStore {

    /// What is remembered from the conversation; the empty ledger if nothing is.
    Ledger read(ConversationId conversation);

    /// @param agent the conversation agent's id
    void write(ConversationId conversation, UUID agent, Ledger ledger);
}
