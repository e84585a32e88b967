package app.parley.desk.inbox;

import app.parley.conversation.Conversation;
import app.parley.conversation.Conversations;
import app.parley.conversation.Direction;
import app.parley.conversation.MediaId;
import app.parley.conversation.Message;
import app.parley.conversation.MessageId;
import app.parley.conversation.OwnFiles;
import app.parley.desk.Typed;
import app.parley.desk.inbox.TemplatePlace.Kind;
import app.parley.outbox.Action;
import app.parley.outbox.Content;
import app.parley.outbox.FileKind;
import app.parley.outbox.OwnFile;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes what a person typed into what a message consists of.
final class Contents {
    private final Conversations conversations;
    private final OwnFiles files;

    Contents(Conversations conversations, OwnFiles files) {
        this.conversations = conversations;
        this.files = files;
    }

    /// What was made, or why nothing could be.
    sealed interface Made {}

    /// @param about WhatsApp's id of the message it quotes
    record Ready(Content content, @Nullable String about) implements Made {}

    record Unfit(String why) implements Made {}

    Made make(Conversation conversation, Outgoing outgoing) {
        if (length(outgoing) > Typed.MOST) {
            return new Unfit("The text is far too long for one message.");
        }
        var quoted = quoting(outgoing).map(id -> said(conversation, id).map(Message::whatsappId));
        if (quoted.isPresent() && quoted.get().isEmpty()) {
            return new Unfit("The message cannot be quoted.");
        }
        var about = quoted.flatMap(id -> id).orElse(null);
        return switch (outgoing) {
            case Outgoing.File(var file, var caption, var _) -> kept(file, own -> new Ready(file(own, caption), about));
            case Outgoing.Template template
            when template.above() instanceof Outgoing.Above(var file, var kind) ->
                kept(file, own -> above(kind, own, template));
            case Outgoing.Reaction(var message, var emoji) ->
                said(conversation, message)
                        .filter(found -> found.direction() == Direction.INBOUND)
                        .map(found -> Objects.requireNonNull(found.whatsappId()))
                        .<Made>map(id -> new Ready(new Content.Reaction(id, emoji), null))
                        .orElseGet(() -> new Unfit("There is nothing to react to."));
            default -> new Ready(content(outgoing), about);
        };
    }

    /// The file, if it is kept here.
    Optional<OwnFile> find(UUID id) {
        return files.find(new MediaId(id)).map(OwnFile::of);
    }

    private static Content file(OwnFile file, @Nullable String caption) {
        var words = caption == null ? "" : Typed.clean(caption);
        return new Content.File(FileKind.of(file.mimeType(), file.size()), file, words.isEmpty() ? null : words);
    }

    private static Content content(Outgoing outgoing) {
        return switch (outgoing) {
            case Outgoing.Text(var body, var _) -> new Content.Text(Typed.clean(body));
            case Outgoing.Template template ->
                template(
                        template,
                        parameters(template.variables(), Kind.HEADER).stream()
                                .findFirst()
                                .map(Content.Heading.Words::new)
                                .orElse(null));
            case Outgoing.Place(var latitude, var longitude, var name, var address) ->
                new Content.Place(latitude, longitude, cleanOrNull(name), cleanOrNull(address));
            case Outgoing.Card(var name, var phone) ->
                new Content.People(List.of(new Content.Card(Typed.clean(name), List.of(Typed.clean(phone)))));
            case Outgoing.Buttons(var body, var titles, var _) -> asking(body, buttons(titles));
            case Outgoing.Choices(var body, var label, var lines, var _) -> asking(body, menu(label, lines));
            case Outgoing.Link(var body, var label, var url, var _) ->
                asking(body, new Action.Link(Typed.clean(label), Typed.clean(url)));
            case Outgoing.AskForPhone(var body) -> asking(body, new Action.AskForPhone());
            case Outgoing.File _, Outgoing.Reaction _ -> throw new IllegalStateException("made elsewhere");
        };
    }

    private Made kept(UUID file, Function<OwnFile, Made> made) {
        return find(file).map(made).orElseGet(() -> new Unfit("The file is no longer on this computer."));
    }

    private static Made above(String word, OwnFile file, Outgoing.Template template) {
        return FileKind.named(word)
                .<Made>map(kind -> new Ready(template(template, new Content.Heading.Attached(kind, file)), null))
                .orElseGet(() -> new Unfit("Such a file cannot stand above a template's text."));
    }

    private static Content template(Outgoing.Template template, Content.@Nullable Heading heading) {
        return new Content.Template(
                Typed.clean(template.name()),
                Typed.clean(template.language()),
                heading,
                parameters(template.variables(), Kind.BODY),
                onButtons(template.variables()));
    }

    private static List<Content.Parameter> parameters(List<Outgoing.Variable> variables, Kind kind) {
        return variables.stream()
                .filter(variable -> variable.place().kind() == kind)
                .map(variable -> new Content.Parameter(variable.name(), Typed.clean(variable.text())))
                .toList();
    }

    private static List<Content.ButtonValue> onButtons(List<Outgoing.Variable> variables) {
        return variables.stream()
                .filter(variable ->
                        variable.place().kind() == Kind.LINK || variable.place().kind() == Kind.COUPON)
                .map(variable -> new Content.ButtonValue(
                        variable.place().button(),
                        variable.place().kind() == Kind.LINK
                                ? Content.ButtonValue.Kind.URL_END
                                : Content.ButtonValue.Kind.COUPON,
                        Typed.clean(variable.text())))
                .toList();
    }

    private static Content asking(String body, Action action) {
        return new Content.Interactive(Typed.clean(body), null, null, action);
    }

    private static Action buttons(List<String> titles) {
        return new Action.Buttons(IntStream.range(0, titles.size())
                .mapToObj(i -> new Action.Button("button-" + (i + 1), Typed.clean(titles.get(i))))
                .toList());
    }

    private static Action menu(String label, List<Outgoing.Line> lines) {
        var rows = IntStream.range(0, lines.size())
                .mapToObj(i -> new Action.Row(
                        "line-" + (i + 1),
                        Typed.clean(lines.get(i).title()),
                        cleanOrNull(lines.get(i).description())))
                .toList();
        return new Action.Menu(Typed.clean(label), List.of(new Action.Section(null, rows)));
    }

    private static @Nullable String cleanOrNull(@Nullable String text) {
        var clean = text == null ? "" : Typed.clean(text);
        return clean.isEmpty() ? null : clean;
    }

    private Optional<Message> said(Conversation conversation, UUID message) {
        return conversations
                .message(new MessageId(message))
                .filter(found -> found.conversation().equals(conversation.id()) && found.whatsappId() != null);
    }

    private static Optional<UUID> quoting(Outgoing outgoing) {
        return Optional.ofNullable(
                switch (outgoing) {
                    case Outgoing.Text text -> text.quoting();
                    case Outgoing.File file -> file.quoting();
                    case Outgoing.Buttons buttons -> buttons.quoting();
                    case Outgoing.Choices choices -> choices.quoting();
                    case Outgoing.Link link -> link.quoting();
                    default -> null;
                });
    }

    /// How much somebody typed, so that nothing huge is looked at any further.
    private static long length(Outgoing outgoing) {
        var typed = switch (outgoing) {
            case Outgoing.Text(var body, var _) -> Stream.of(body);
            case Outgoing.Template(var name, var language, var variables, var _) ->
                Stream.concat(Stream.of(name, language), variables.stream().map(Outgoing.Variable::text));
            case Outgoing.File(var _, var caption, var _) -> Stream.ofNullable(caption);
            case Outgoing.Reaction(var _, var emoji) -> Stream.ofNullable(emoji);
            case Outgoing.Place place ->
                Stream.concat(Stream.ofNullable(place.name()), Stream.ofNullable(place.address()));
            case Outgoing.Card(var name, var phone) -> Stream.of(name, phone);
            case Outgoing.Buttons(var body, var titles, var _) -> Stream.concat(Stream.of(body), titles.stream());
            case Outgoing.Choices(var body, var label, var lines, var _) ->
                Stream.concat(
                        Stream.of(body, label),
                        lines.stream()
                                .flatMap(line ->
                                        Stream.concat(Stream.of(line.title()), Stream.ofNullable(line.description()))));
            case Outgoing.Link(var body, var label, var url, var _) -> Stream.of(body, label, url);
            case Outgoing.AskForPhone(var body) -> Stream.of(body);
        };
        return typed.mapToLong(String::length).sum();
    }
}
