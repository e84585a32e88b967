package app.parley.conversation;

import app.parley.contact.ContactId;
import app.parley.storage.Page;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where conversations and messages are kept.
public interface ConversationStore {

    Optional<Conversation> find(ConversationId id);

    /// The conversation, held until the transaction ends: nobody else changes it meanwhile.
    Optional<Conversation> lock(ConversationId id);

    Optional<ConversationId> between(ContactId contact, String phoneNumberId);

    List<ConversationId> of(ContactId contact);

    void insert(Conversation conversation, Instant now);

    void update(Conversation conversation);

    void delete(ConversationId id);

    /// Conversations of a state (or all), newest first.
    Page<Conversation> page(@Nullable ConversationState state, @Nullable String after, int limit);

    /// Conversations of a filter that hold all the words, newest first ([Overview#list]).
    Page<Conversation> list(ConversationFilter filter, List<String> words, @Nullable String after, int limit);

    /// How many conversations hold something unread.
    long unread();

    Map<ConversationId, Message> newest(Collection<ConversationId> ids);

    List<Message> named(ConversationId id, Collection<String> whatsappIds);

    List<Message> reactions(ConversationId id, Collection<String> whatsappIds);

    /// Edits and revocations of the message with this id of WhatsApp's, oldest first.
    List<Message> corrections(String whatsappId);

    Map<MessageId, byte[]> raws(Collection<MessageId> ids);

    Extent extent(ConversationId id);

    boolean known(String whatsappId);

    Optional<Message> message(MessageId id);

    /// Those of these messages that there are, in no order.
    List<Message> messages(Collection<MessageId> ids);

    Optional<Message> message(String whatsappId);

    /// Messages, oldest first, from a place on.
    Page<Message> messages(ConversationId id, @Nullable String after, int limit);

    /// The newest messages before a place (or the very newest), oldest first. `next` leads further back.
    Page<Message> messagesBefore(ConversationId id, @Nullable String before, int limit);

    /// Messages whose text contains the words, newest first.
    /// Voice notes of contacts that are here and that nobody has listened to, oldest first.
    List<Message> unheard(Instant since, int limit);

    Page<Message> search(String words, @Nullable String after, int limit);

    /// Texts that people here typed or approved, in whatever conversation, newest first.
    List<Message> saidByPeople(int limit);

    /// The same in the order in which they came here, from after that message on.
    ///
    /// @param after null to begin with the first
    List<Message> saidByPeople(@Nullable MessageId after, int limit);

    /// What a contact ordered from the catalogue, newest first.
    List<Message> orders(ContactId contact, int limit);

    void insert(Message message, byte @Nullable [] raw);

    /// Gives a message of the past the file it did not come with.
    void supply(MessageId id, String type, @Nullable String text, Media media, byte[] raw);

    void edited(MessageId id, String text);

    void revoked(MessageId id, Instant at);

    /// Writes state, failure and WhatsApp's id of an outbound message.
    void state(Message message, @Nullable Instant attemptedAt, @Nullable Instant receiptAt);

    /// Whether a message sent from the number after `attempt` had a receipt after `since`.
    boolean laterReceipt(String phoneNumberId, Instant attempt, Instant since);

    /// Whether anything was ever said to the contact in this conversation.
    boolean answeredBefore(ConversationId id);

    byte[] raw(MessageId id);

    Optional<Media> media(MediaId id);

    void insert(Media media);

    void update(Media media);

    /// Files that were put down before then and that no message has.
    List<Media> loose(Instant before, int limit);

    void delete(MediaId id);

    /// Names of kept files that came with the contact's messages.
    List<String> keptFiles(ContactId contact);

    /// Names of kept files that came with messages written before then.
    List<String> keptFiles(Instant before, int limit);

    /// Whether any message still has this file.
    boolean hasFile(String keptAs);

    /// The messages lose the file: it can be fetched again while WhatsApp has it.
    void forgetFile(String keptAs);

    Optional<HistoryProgress> history(String phoneNumberId);

    void put(HistoryProgress progress);

    List<Note> notes(ConversationId id);

    void insert(Note note);

    /// Moves the messages that carry this contact's name, and the notes, from one conversation to another.
    void moveMessages(ContactId writer, ConversationId from, ConversationId into);

    void erase(ContactId contact);
}
