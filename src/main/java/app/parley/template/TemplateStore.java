package app.parley.template;

import app.parley.conversation.MessageId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where templates are kept, together with what was made from them.
public interface TemplateStore {

    void insert(Template template);

    void update(Template template);

    Optional<Template> find(TemplateId id);

    /// Those that are or were at Meta under this name.
    List<Template> named(String name);

    Optional<Template> known(String whatsappId);

    List<Template> all();

    /// Those that are at Meta, after the given one, by id.
    List<Template> page(@Nullable TemplateId after, int limit);

    Optional<Instant> syncedAt();

    void syncedAt(Instant now);

    /// A message was made from the template; a repeat changes nothing.
    void sending(MessageId message, TemplateId template, Instant now);

    /// What became of all messages made from each template.
    ///
    /// @param answerWithin how soon a contact's message counts as an answer
    Map<TemplateId, Performance> performance(Duration answerWithin);
}
