package app.parley.approval;

import app.parley.contact.Contacts;
import app.parley.conversation.Conversations;
import app.parley.outbox.Content;
import app.parley.storage.Transactions;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/// What the checks have against words that nobody has sent yet. Nothing is kept, and nothing goes.
public final class Preview {
    /// The checks that look at what is said, and not at whom it is said to or when.
    private static final Set<String> OF_WORDS = Set.of("grounded", "promise", "language", "injection");

    private final Conversations conversations;
    private final Contacts contacts;
    private final Cases cases;
    private final Policy policy;
    private final Transactions transactions;
    private final InstantSource clock;

    public Preview(
            Conversations conversations,
            Contacts contacts,
            Cases cases,
            Policy policy,
            Transactions transactions,
            InstantSource clock) {
        this.conversations = conversations;
        this.contacts = contacts;
        this.cases = cases;
        this.policy = policy;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// What would hold them on the way to one contact; empty for a proposal without words.
    ///
    /// @throws java.util.NoSuchElementException if there is no such conversation
    public List<Finding> toOne(Proposal proposal) {
        var content = proposal.content();
        if (content == null) {
            return List.of();
        }
        return transactions.in(() -> {
            var conversation = conversations.find(proposal.conversation()).orElseThrow();
            var contact = contacts.find(conversation.contact()).orElseThrow();
            return failed(policy.examine(cases.read(proposal, content, conversation, contact, clock.instant())));
        });
    }

    /// What is wrong with words for many, whoever reads them.
    ///
    /// @param language what they are meant to be in, BCP 47
    /// @param evidence what they may rest on
    public List<Finding> toMany(String words, String language, List<Evidence> evidence) {
        var facts = new Case(
                new Content.Text(words),
                language,
                evidence,
                List.of(),
                List.of(),
                null,
                null,
                null,
                language,
                null,
                List.of(),
                false,
                false,
                true,
                clock.instant());
        return failed(policy.examine(facts)).stream()
                .filter(finding -> OF_WORDS.contains(finding.check()))
                .toList();
    }

    private static List<Finding> failed(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.verdict() == Verdict.FAIL)
                .toList();
    }
}
