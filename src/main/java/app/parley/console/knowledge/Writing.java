package app.parley.console.knowledge;

import app.parley.console.parts.Entry;
import app.parley.desk.knowledge.ItemKind;
import app.parley.desk.knowledge.ItemWords;
import app.parley.desk.knowledge.Kept;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// An item while somebody writes it: what stands in each field, and what is wrong where.
final class Writing {
    final ObjectProperty<ItemKind> kind = new SimpleObjectProperty<>(ItemKind.ENTRY);
    final Entry question = new Entry();
    final Entry answer = new Entry();
    final Entry name = new Entry();
    final Entry price = new Entry();
    final Entry currency = new Entry();
    final Entry stock = new Entry();
    final Entry link = new Entry();
    final Entry title = new Entry();
    final Entry text = new Entry();

    /// What a product's text is written in: a few lines rather than a page.
    final Entry description = new Entry();

    /// What is wrong with no field of its own.
    final Entry whole = new Entry();

    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private ItemWords kept = ItemWords.empty(ItemKind.ENTRY);
    private boolean showing;

    Writing() {
        fields().forEach(field -> field.textProperty().subscribe((_, _) -> compare()));
        kind.subscribe((_, _) -> compare());
    }

    private Stream<Entry> fields() {
        return Stream.of(question, answer, name, price, currency, stock, link, title, text, description);
    }

    private void compare() {
        if (!showing) {
            changed.set(!words().equals(kept));
        }
    }

    /// Whether something stands there that is kept nowhere.
    ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /// Puts this in the place of whatever was typed.
    void show(ItemWords words) {
        put(words);
        kept = words();
        changed.set(false);
    }

    /// Puts back what somebody typed and did not save.
    void type(ItemWords words) {
        put(words);
        compare();
    }

    /// Puts back what is kept.
    void revert() {
        show(kept);
    }

    private void put(ItemWords words) {
        showing = true;
        boolean product = words.kind() == ItemKind.PRODUCT;
        kind.set(words.kind());
        question.reset(words.question());
        answer.reset(words.answer());
        name.reset(words.name());
        price.reset(words.price());
        currency.reset(words.currency());
        stock.reset(words.stock());
        link.reset(words.link());
        title.reset(words.title());
        text.reset(product ? "" : words.text());
        description.reset(product ? words.text() : "");
        whole.reset("");
        showing = false;
    }

    ItemWords words() {
        return new ItemWords(
                kind.get(),
                question.typed(),
                answer.typed(),
                name.typed(),
                price.typed(),
                currency.typed(),
                stock.typed(),
                link.typed(),
                title.typed(),
                kind.get() == ItemKind.PRODUCT ? description.typed() : text.typed());
    }

    /// Says under each field what is wrong with it.
    void faults(List<Kept.Fault> faults) {
        Stream.concat(fields(), Stream.of(whole)).forEach(field -> field.setProblem(""));
        faults.forEach(fault -> field(fault.field()).setProblem(fault.reason()));
    }

    private Entry field(String field) {
        boolean product = kind.get() == ItemKind.PRODUCT;
        boolean entry = kind.get() == ItemKind.ENTRY;
        return switch (field) {
            case "question" -> entry ? question : whole;
            case "answer" -> entry ? answer : whole;
            case "name" -> product ? name : whole;
            case "price" -> product ? price : whole;
            case "currency" -> product ? currency : whole;
            case "stock" -> product ? stock : whole;
            case "link" -> entry ? whole : link;
            case "title" -> entry || product ? whole : title;
            case "text" -> product ? description : entry ? whole : text;
            default -> whole;
        };
    }
}
