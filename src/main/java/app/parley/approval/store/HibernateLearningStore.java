package app.parley.approval.store;

import app.parley.approval.Intent;
import app.parley.approval.learning.Reply;
import app.parley.approval.learning.ReplyStore;
import app.parley.approval.learning.Rule;
import app.parley.approval.learning.RuleId;
import app.parley.approval.learning.RuleStore;
import app.parley.contact.ContactId;
import app.parley.conversation.ConversationId;
import app.parley.conversation.MessageId;
import app.parley.storage.Database;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.LockMode;
import org.jspecify.annotations.Nullable;

/// Keeps the rules of writing in the database, and finds what they are learnt from.
public final class HibernateLearningStore implements RuleStore, ReplyStore {
    public static final List<Class<?>> ROWS = List.of(RuleRow.class);
    private final Database database;

    public HibernateLearningStore(Database database) {
        this.database = database;
    }

    @Override
    public void insert(Rule rule) {
        database.use(session -> session.insert(RuleRow.of(rule)));
    }

    @Override
    public void update(Rule rule) {
        database.use(session -> session.update(RuleRow.of(rule)));
    }

    @Override
    public Optional<Rule> lock(RuleId id) {
        return database.with(
                session -> Optional.ofNullable(session.get(RuleRow.class, id.value(), LockMode.PESSIMISTIC_WRITE))
                        .map(RuleRow::rule));
    }

    @Override
    public List<Rule> all() {
        return database.with(session -> session
                .createSelectionQuery(
                        "from RuleRow order by case state when 'suggested' then 0 when 'accepted' then 1 else 2 end,"
                                + " createdAt desc, id",
                        RuleRow.class)
                .getResultList()
                .stream()
                .map(RuleRow::rule)
                .toList());
    }

    @Override
    public List<Rule> of(Rule.State state) {
        return database.with(session -> session
                .createSelectionQuery("from RuleRow where state = :state order by createdAt, id", RuleRow.class)
                .setParameter("state", state.word())
                .getResultList()
                .stream()
                .map(RuleRow::rule)
                .toList());
    }

    @Override
    public List<Reply> accepted(@Nullable Intent intent, int limit) {
        return database.with(session -> {
            var select = session.createSelectionQuery(
                    "select messageId, contactId, language, text from DraftRow where state in ('approved', 'edited')"
                            + (intent == null ? "" : " and intent = :intent")
                            + " and source = 'agent' and kind = 'reply' and messageId is not null"
                            + " order by decidedAt desc, id desc",
                    Object[].class);
            if (intent != null) {
                select.setParameter("intent", intent.name());
            }
            return select.setMaxResults(limit).getResultList().stream()
                    .map(row -> new Reply(
                            new MessageId((UUID) row[0]), new ContactId((UUID) row[1]), (String) row[2], (String)
                                    row[3]))
                    .toList();
        });
    }

    @Override
    public List<Edited> edits(Instant since, int limit) {
        return database.with(session -> session
                .createSelectionQuery(
                        "select d.conversationId, d.language, a.drafted, a.text from DecisionRow a join DraftRow d"
                                + " on a.draftId = d.id where a.decision = 'edited' and d.state = 'edited'"
                                + " and d.agent is not null and a.drafted is not null and a.decidedAt >= :since"
                                + " order by a.decidedAt desc, a.id desc",
                        Object[].class)
                .setParameter("since", since)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(row -> new Edited(
                        new ConversationId((UUID) row[0]), (String) row[1], (String) row[2], (String) row[3]))
                .toList());
    }
}
