package app.parley.console.connect;

import app.parley.console.kit.Background;
import app.parley.console.parts.Numbers;
import app.parley.desk.costs.Bill;
import app.parley.desk.costs.CostsDesk;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// What a month would cost, as one types how busy the shop is.
final class BillViewModel {
    private static final String ANYWHERE = "ES";
    private final Background background;
    private final CostsDesk desk;
    private final List<String> countries;
    private final StringProperty chats = new SimpleStringProperty("20");
    private final StringProperty answers = new SimpleStringProperty("3");
    private final ObjectProperty<String> country = new SimpleObjectProperty<>(ANYWHERE);
    private final ReadOnlyObjectWrapper<@Nullable Bill> bill = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private int asked;

    BillViewModel(Background background, CostsDesk desk) {
        this.background = background;
        this.desk = desk;
        this.countries = desk.countries();
        var here = Locale.getDefault().getCountry();
        country.set(countries.contains(here) ? here : ANYWHERE);
        chats.addListener((_, _, _) -> guess());
        answers.addListener((_, _, _) -> guess());
        country.addListener((_, _, _) -> guess());
    }

    /// By their ISO 3166 codes.
    List<String> countries() {
        return countries;
    }

    StringProperty chatsProperty() {
        return chats;
    }

    StringProperty answersProperty() {
        return answers;
    }

    ObjectProperty<String> countryProperty() {
        return country;
    }

    /// Null while there is none.
    ReadOnlyObjectProperty<@Nullable Bill> billProperty() {
        return bill.getReadOnlyProperty();
    }

    /// The key of a text; "" if nothing is wrong.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    void guess() {
        int now = ++asked;
        long chatsADay = Numbers.whole(chats.get().strip()).orElse(-1);
        long each = Numbers.whole(answers.get().strip()).orElse(-1);
        if (chatsADay < 0 || chatsADay > CostsDesk.MOST_CHATS || each < 0 || each > CostsDesk.MOST_ANSWERS) {
            problem.set("connect.bill.wrong");
            bill.set(null);
            return;
        }
        var where = country.get();
        problem.set("");
        background.run(
                () -> desk.estimate((int) chatsADay, (int) each, where),
                made -> {
                    if (now == asked) {
                        bill.set(made);
                    }
                },
                _ -> problem.set("connect.failed"));
    }
}
