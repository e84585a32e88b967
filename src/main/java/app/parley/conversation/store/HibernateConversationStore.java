package app.parley.conversation.store;

import app.parley.contact.ContactId;
import app.parley.conversation.Conversation;
import app.parley.conversation.ConversationFilter;
import app.parley.conversation.ConversationId;
import app.parley.conversation.ConversationState;
import app.parley.conversation.ConversationStore;
import app.parley.conversation.Extent;
import app.parley.conversation.HistoryProgress;
import app.parley.conversation.Media;
import app.parley.conversation.MediaId;
import app.parley.conversation.Message;
import app.parley.conversation.MessageId;
import app.parley.conversation.Note;
import app.parley.storage.Database;
import app.parley.storage.Ids;
import app.parley.storage.Page;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.LockMode;
import org.jspecify.annotations.Nullable;

/// Keeps conversations and messages in the database.
public final class HibernateConversationStore implements ConversationStore {
    public static final List<Class<?>> ROWS = List.of(
            ConversationRow.class,
            MessageRow.class,
            RawMessageRow.class,
            MediaRow.class,
            NoteRow.class,
            HistoryRow.class);
    private final Database database;
    private final ConversationLists lists;
    private final MessagePages pages;
    private final MessageRows messages;

    public HibernateConversationStore(Database database) {
        this.database = database;
        this.lists = new ConversationLists(database);
        this.pages = new MessagePages(database);
        this.messages = new MessageRows(database, pages);
    }

    @Override
    public Optional<Conversation> find(ConversationId id) {
        return database.with(session -> Optional.ofNullable(session.get(ConversationRow.class, id.value()))
                .map(ConversationRow::conversation));
    }

    @Override
    public Optional<Conversation> lock(ConversationId id) {
        return database.with(session -> Optional.ofNullable(
                        session.get(ConversationRow.class, id.value(), LockMode.PESSIMISTIC_WRITE))
                .map(ConversationRow::conversation));
    }

    @Override
    public Optional<ConversationId> between(ContactId contact, String phoneNumberId) {
        return database.with(session -> session.createSelectionQuery(
                        "select id from ConversationRow where contactId = :contact and phoneNumberId = :number",
                        UUID.class)
                .setParameter("contact", contact.value())
                .setParameter("number", phoneNumberId)
                .uniqueResultOptional()
                .map(ConversationId::new));
    }

    @Override
    public List<ConversationId> of(ContactId contact) {
        return database.with(session -> session
                .createSelectionQuery("select id from ConversationRow where contactId = :contact", UUID.class)
                .setParameter("contact", contact.value())
                .getResultList()
                .stream()
                .map(ConversationId::new)
                .toList());
    }

    @Override
    public void insert(Conversation conversation, Instant now) {
        database.use(session -> session.insert(ConversationRow.of(conversation, now)));
    }

    @Override
    public void update(Conversation conversation) {
        database.use(session -> session.update(ConversationRow.of(conversation, Instant.EPOCH)));
    }

    @Override
    public void delete(ConversationId id) {
        database.use(session -> session.createMutationQuery("delete from ConversationRow where id = :id")
                .setParameter("id", id.value())
                .executeUpdate());
    }

    @Override
    public Page<Conversation> page(@Nullable ConversationState state, @Nullable String after, int limit) {
        var filter = state == null ? new ConversationFilter.All() : new ConversationFilter.InState(state);
        return lists.page(filter, List.of(), after, limit);
    }

    @Override
    public Page<Conversation> list(ConversationFilter filter, List<String> words, @Nullable String after, int limit) {
        return lists.page(filter, words, after, limit);
    }

    @Override
    public long unread() {
        return lists.unread();
    }

    @Override
    public Map<ConversationId, Message> newest(Collection<ConversationId> ids) {
        return pages.newest(ids);
    }

    @Override
    public List<Message> named(ConversationId id, Collection<String> whatsappIds) {
        return pages.named(id, whatsappIds);
    }

    @Override
    public List<Message> reactions(ConversationId id, Collection<String> whatsappIds) {
        return pages.reactions(id, whatsappIds);
    }

    @Override
    public List<Message> corrections(String whatsappId) {
        return pages.corrections(whatsappId);
    }

    @Override
    public Map<MessageId, byte[]> raws(Collection<MessageId> ids) {
        return pages.raws(ids);
    }

    @Override
    public Extent extent(ConversationId id) {
        return pages.extent(id);
    }

    @Override
    public boolean known(String whatsappId) {
        return messages.known(whatsappId);
    }

    @Override
    public Optional<Message> message(MessageId id) {
        return messages.find(id);
    }

    @Override
    public List<Message> messages(Collection<MessageId> ids) {
        return messages.find(ids);
    }

    @Override
    public Optional<Message> message(String whatsappId) {
        return messages.find(whatsappId);
    }

    @Override
    public Page<Message> messages(ConversationId id, @Nullable String after, int limit) {
        return pages.after(id, after, limit);
    }

    @Override
    public Page<Message> messagesBefore(ConversationId id, @Nullable String before, int limit) {
        return pages.before(id, before, limit);
    }

    @Override
    public List<Message> unheard(Instant since, int limit) {
        return pages.unheard(since, limit);
    }

    @Override
    public Page<Message> search(String words, @Nullable String after, int limit) {
        return pages.search(words, after, limit);
    }

    @Override
    public List<Message> saidByPeople(int limit) {
        return pages.saidByPeople(limit);
    }

    @Override
    public List<Message> saidByPeople(@Nullable MessageId after, int limit) {
        return pages.saidByPeople(after, limit);
    }

    @Override
    public List<Message> orders(ContactId contact, int limit) {
        return pages.orders(contact, limit);
    }

    @Override
    public void insert(Message message, byte @Nullable [] raw) {
        messages.insert(message, raw);
    }

    @Override
    public void supply(MessageId id, String type, @Nullable String text, Media media, byte[] raw) {
        messages.supply(id, type, text, media, raw);
    }

    @Override
    public void edited(MessageId id, String text) {
        messages.edited(id, text);
    }

    @Override
    public void revoked(MessageId id, Instant at) {
        messages.revoked(id, at);
    }

    @Override
    public void state(Message message, @Nullable Instant attemptedAt, @Nullable Instant receiptAt) {
        messages.state(message, attemptedAt, receiptAt);
    }

    @Override
    public boolean laterReceipt(String phoneNumberId, Instant attempt, Instant since) {
        return messages.laterReceipt(phoneNumberId, attempt, since);
    }

    @Override
    public boolean answeredBefore(ConversationId id) {
        return messages.answered(id);
    }

    @Override
    public byte[] raw(MessageId id) {
        return messages.raw(id);
    }

    @Override
    public Optional<Media> media(MediaId id) {
        return database.with(session ->
                Optional.ofNullable(session.get(MediaRow.class, id.value())).map(MediaRow::media));
    }

    @Override
    public void insert(Media media) {
        database.use(session -> session.insert(MediaRow.of(media)));
    }

    @Override
    public List<Media> loose(Instant before, int limit) {
        return database.with(session -> session
                .createSelectionQuery(
                        "from MediaRow f where f.phoneNumberId = '' and f.id < :before"
                                + " and not exists (select 1 from MessageRow m where m.mediaId = f.id)",
                        MediaRow.class)
                .setParameter("before", Ids.first(before))
                .setMaxResults(limit)
                .stream()
                .map(MediaRow::media)
                .toList());
    }

    @Override
    public void delete(MediaId id) {
        database.use(session -> session.createMutationQuery("delete from MediaRow where id = :id")
                .setParameter("id", id.value())
                .executeUpdate());
    }

    @Override
    public void update(Media media) {
        database.use(session -> session.update(MediaRow.of(media)));
    }

    @Override
    public List<String> keptFiles(ContactId contact) {
        return database.with(session -> session.createSelectionQuery(
                        "select distinct f.keptAs from MediaRow f, MessageRow m where m.mediaId = f.id"
                                + " and m.contactId = :contact and f.keptAs is not null",
                        String.class)
                .setParameter("contact", contact.value())
                .getResultList());
    }

    @Override
    public List<String> keptFiles(Instant before, int limit) {
        return database.with(session -> session.createSelectionQuery(
                        "select distinct f.keptAs from MediaRow f, MessageRow m where m.mediaId = f.id"
                                + " and m.writtenAt < :before and f.keptAs is not null"
                                + " and not exists (select 1 from MediaRow o where o.keptAs = f.keptAs"
                                + " and o.phoneNumberId = '')",
                        String.class)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList());
    }

    @Override
    public boolean hasFile(String keptAs) {
        return database.with(session ->
                session.createSelectionQuery("select count(*) from MediaRow where keptAs = :name", Long.class)
                                .setParameter("name", keptAs)
                                .getSingleResult()
                        > 0);
    }

    @Override
    public void forgetFile(String keptAs) {
        database.use(session -> session.createMutationQuery("update MediaRow set keptAs = null where keptAs = :name")
                .setParameter("name", keptAs)
                .executeUpdate());
    }

    @Override
    public Optional<HistoryProgress> history(String phoneNumberId) {
        return database.with(session -> Optional.ofNullable(session.get(HistoryRow.class, phoneNumberId))
                .map(HistoryRow::progress));
    }

    @Override
    public void put(HistoryProgress progress) {
        database.use(session -> session.upsert(HistoryRow.of(progress)));
    }

    @Override
    public List<Note> notes(ConversationId id) {
        return database.with(session -> session
                .createSelectionQuery("from NoteRow where conversationId = :id order by writtenAt, id", NoteRow.class)
                .setParameter("id", id.value())
                .getResultList()
                .stream()
                .map(NoteRow::note)
                .toList());
    }

    @Override
    public void insert(Note note) {
        database.use(session -> session.insert(NoteRow.of(note)));
    }

    @Override
    public void moveMessages(ContactId writer, ConversationId from, ConversationId into) {
        messages.move(writer, from, into);
    }

    @Override
    public void erase(ContactId contact) {
        database.use(session -> {
            messages.erase(contact);
            for (var id : of(contact)) {
                session.createMutationQuery("delete from NoteRow where conversationId = :id")
                        .setParameter("id", id.value())
                        .executeUpdate();
                delete(id);
            }
        });
    }
}
