package app.parley.console.inbox;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.desk.inbox.Filter;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// The menu beside the list's name: what must be so besides. Several can be chosen.
final class NarrowingMenu {
    private final Look look;
    private final MenuButton button;
    private final Sieve sieve;
    private final Map<Filter, CheckMenuItem> items;

    NarrowingMenu(Look look, MenuButton button, Sieve sieve) {
        this.look = look;
        this.button = button;
        this.sieve = sieve;
        this.items = Sieve.NARROWING.stream().collect(Collectors.toMap(Function.identity(), this::item));
        button.setGraphic(Controls.icon(Feather.FILTER));
        Sieve.NARROWING.forEach(filter -> button.getItems().add(items.get(filter)));
    }

    private CheckMenuItem item(Filter filter) {
        var item = new CheckMenuItem(look.text("inbox.filter." + ConversationsView.word(filter)));
        item.setOnAction(_ -> choose(filter, item.isSelected()));
        return item;
    }

    private void choose(Filter filter, boolean wanted) {
        var now = EnumSet.noneOf(Filter.class);
        now.addAll(sieve.alsoProperty().get());
        if (wanted) {
            now.add(filter);
        } else {
            now.remove(filter);
        }
        sieve.alsoProperty().set(Set.copyOf(now));
    }

    /// The menu says what is chosen, until that is ended.
    Subscription tie() {
        return sieve.alsoProperty().subscribe(this::show);
    }

    private void show(Set<Filter> chosen) {
        items.forEach((filter, item) -> item.setSelected(chosen.contains(filter)));
        button.setText(chosen.isEmpty() ? "" : look.times().number(chosen.size()));
        var said = Sieve.NARROWING.stream()
                .filter(chosen::contains)
                .map(filter -> look.text("inbox.filter." + ConversationsView.word(filter)))
                .collect(Collectors.joining(", "));
        var name = look.text("inbox.filter.narrow");
        Controls.named(button, said.isEmpty() ? name : name + ": " + said, "");
    }
}
