package app.parley.outbox;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a message to a contact consists of. Everything but a template needs an open service window.
public sealed interface Content {

    /// Words.
    record Text(String body) implements Content {}

    /// An approved template with its variables.
    ///
    /// @param language exactly as approved: `es` is not `es_ES`
    /// @param header what fills the header's variable; null if it has none
    /// @param buttons what fills the buttons' variables
    /// @param said how it reads with all of this in it; null while nobody has looked
    record Template(
            String name,
            String language,
            @Nullable Heading header,
            List<Parameter> body,
            List<ButtonValue> buttons,
            @Nullable Said said)
            implements Content {
        public Template {
            body = List.copyOf(body);
            buttons = List.copyOf(buttons);
        }

        public Template(
                String name,
                String language,
                @Nullable Heading header,
                List<Parameter> body,
                List<ButtonValue> buttons) {
            this(name, language, header, body, buttons, null);
        }

        /// The same, as it reads.
        public Template reading(Said as) {
            return new Template(name, language, header, body, buttons, as);
        }

        /// A template with variables in its body alone.
        public Template(String name, String language, List<Parameter> body) {
            this(name, language, null, body, List.of());
        }
    }

    /// How a template reads once it is filled, by the wording it had when it was promised.
    ///
    /// @param buttons what stands on them
    record Said(
            @Nullable String header, String body, @Nullable String footer, List<String> buttons) {
        public Said {
            buttons = List.copyOf(buttons);
        }
    }

    /// One variable of a template.
    ///
    /// @param name for templates with named variables; null for positional ones
    record Parameter(@Nullable String name, String text) {}

    /// A template's header as it is filled.
    sealed interface Heading {
        record Words(Parameter parameter) implements Heading {}

        record Attached(FileKind kind, OwnFile file) implements Heading {}
    }

    /// What fills one button of a template.
    ///
    /// @param index its place among the template's buttons, from 0
    record ButtonValue(int index, Kind kind, String value) {
        /// Which part of a button can be filled.
        public enum Kind {
            /// Comes back when a quick reply is tapped.
            PAYLOAD,
            /// The end of a link.
            URL_END,
            COUPON
        }
    }

    /// A file of ours. Sound and stickers have no caption.
    record File(FileKind kind, OwnFile file, @Nullable String caption) implements Content {}

    /// A place on the map, in degrees.
    record Place(
            double latitude,
            double longitude,
            @Nullable String name,
            @Nullable String address) implements Content {}

    /// Address cards.
    record People(List<Card> cards) implements Content {
        public People {
            cards = List.copyOf(cards);
        }
    }

    /// @param phones in international form
    record Card(String name, List<String> phones) {
        public Card {
            phones = List.copyOf(phones);
        }
    }

    /// A reaction to a message of the contact's.
    ///
    /// @param about WhatsApp's id of that message
    /// @param emoji null to take the reaction back
    record Reaction(String about, @Nullable String emoji) implements Content {}

    /// Words with something to tap under them.
    record Interactive(
            String body, @Nullable String header, @Nullable String footer, Action action) implements Content {}

    /// The file that goes with it; null if none does.
    default @Nullable OwnFile file() {
        return this instanceof Template template && template.header() instanceof Heading.Attached(var _, var file)
                ? file
                : null;
    }

    /// The words a person would read first, "" where there are none; for a template whose wording nobody knows its
    /// name and variables.
    default String words() {
        return switch (this) {
            case Text(var body) -> body;
            case Template template ->
                template.said() == null
                        ? template.name()
                                + template.body().stream().map(Parameter::text).reduce("", (a, b) -> a + " · " + b)
                        : template.said().body();
            case File(var _, var _, var caption) -> caption == null ? "" : caption;
            case Place place -> place.name() == null ? "" : place.name();
            case People(var cards) ->
                String.join(", ", cards.stream().map(Card::name).toList());
            case Reaction(var _, var emoji) -> emoji == null ? "" : emoji;
            case Interactive interactive -> interactive.body();
        };
    }

    /// Everything in it that somebody wrote for the contact to read, each piece by itself; of a template what
    /// fills it.
    default List<String> pieces() {
        return switch (this) {
            case Text(var body) -> List.of(body);
            case Template template ->
                Stream.concat(
                                template.body().stream().map(Parameter::text),
                                template.header() instanceof Heading.Words(var parameter)
                                        ? Stream.of(parameter.text())
                                        : Stream.empty())
                        .toList();
            case File(var _, var file, var caption) -> written(caption, file.title());
            case Place place -> written(place.name(), place.address());
            case People(var cards) ->
                cards.stream()
                        .flatMap(card -> Stream.concat(Stream.of(card.name()), card.phones().stream()))
                        .toList();
            case Reaction(var _, var emoji) -> written(emoji);
            case Interactive(var body, var header, var footer, var action) ->
                Stream.concat(written(header, body, footer).stream(), action.pieces().stream())
                        .toList();
        };
    }

    private static List<String> written(@Nullable String... pieces) {
        return Stream.of(pieces).filter(Objects::nonNull).toList();
    }

    /// WhatsApp's word for it.
    default String type() {
        return switch (this) {
            case Text _ -> "text";
            case Template _ -> "template";
            case File(var kind, var _, var _) -> kind.word();
            case Place _ -> "location";
            case People _ -> "contacts";
            case Reaction _ -> "reaction";
            case Interactive _ -> "interactive";
        };
    }

    /// The same with other words in the place of those that a person reads first, if there is such a place.
    default @Nullable Content reworded(String words) {
        return switch (this) {
            case Text _ -> new Text(words);
            case File(var kind, var file, var _) -> kind.hasCaption() ? new File(kind, file, words) : null;
            case Interactive(var _, var header, var footer, var action) ->
                new Interactive(words, header, footer, action);
            case Template _, Place _, People _, Reaction _ -> null;
        };
    }
}
