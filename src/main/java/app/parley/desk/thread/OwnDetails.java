package app.parley.desk.thread;

import app.parley.outbox.Action;
import app.parley.outbox.Content;
import app.parley.outbox.ContentJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads what a message of ours holds beside words from what we keep of it.
public final class OwnDetails {
    private OwnDetails() {}

    static Optional<Details> read(byte[] kept) {
        if (kept.length == 0) {
            return Optional.empty();
        }
        return of(ContentJson.read(new String(kept, StandardCharsets.UTF_8)));
    }

    /// What it holds beside words; nothing for files, which are shown as such.
    public static Optional<Details> of(Content content) {
        return Optional.ofNullable(
                switch (content) {
                    case Content.Place(var latitude, var longitude, var name, var address) ->
                        new Details.Place(latitude, longitude, name, address);
                    case Content.People(var cards) ->
                        new Details.People(cards.stream()
                                .map(card -> new Details.Person(card.name(), card.phones()))
                                .toList());
                    case Content.Reaction(var _, var emoji) -> new Details.Reaction(emoji);
                    case Content.Interactive(var _, var header, var footer, var action) ->
                        new Details.Offer(header, footer, options(action), link(action));
                    case Content.Template template -> around(template.said());
                    case Content.Text _, Content.File _ -> null;
                });
    }

    private static Details.@Nullable Template around(Content.@Nullable Said said) {
        return said == null
                        || said.header() == null
                                && said.footer() == null
                                && said.buttons().isEmpty()
                ? null
                : new Details.Template(said.header(), said.footer(), said.buttons());
    }

    private static List<String> options(Action action) {
        return switch (action) {
            case Action.Buttons(var buttons) ->
                buttons.stream().map(Action.Button::title).toList();
            case Action.Menu(var label, var sections) ->
                Stream.concat(
                                Stream.of(label),
                                sections.stream()
                                        .flatMap(section -> section.rows().stream())
                                        .map(Action.Row::title))
                        .toList();
            case Action.Link(var label, var _) -> List.of(label);
            case Action.AskForPhone() -> List.of();
        };
    }

    private static @Nullable String link(Action action) {
        return action instanceof Action.Link(var _, var url) ? url : null;
    }
}
