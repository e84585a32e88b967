package app.parley.console.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.console.kit.Background;
import app.parley.console.kit.Hands;
import app.parley.console.kit.Heard;
import app.parley.desk.DeskFixture;
import app.parley.desk.costs.CostsShown;
import app.parley.desk.costs.ModelPrice;
import app.parley.desk.costs.Taken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CostsViewModelTest {
    private final DeskFixture shop = new DeskFixture();
    private final Heard heard = new Heard();
    private final CostsViewModel model =
            new CostsViewModel(Background.direct(new Hands(DeskFixture.NOON)), shop.costs, heard);

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        model.close();
        shop.close();
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("prices.csv"), bytes);
    }

    private Path file(String text) throws IOException {
        return file(text.getBytes(StandardCharsets.UTF_8));
    }

    private CostsShown shown() {
        return Objects.requireNonNull(model.shownProperty().get());
    }

    @Test
    void aListIsTakenFromTheQuartersFirstDayUnlessTypedOtherwise() throws IOException {
        model.refresh();
        assertThat(model.from.typed()).isEqualTo("2026-10-01");
        model.take(file("market,currency,service\nSpain,EUR,0.02\n"));
        assertThat(model.refusedProperty().get()).isNull();
        model.refresh();
        assertThat(shown().cards()).containsExactly(new CostsShown.Card("EUR", LocalDate.of(2026, 10, 1), 1));
        assertThat(heard.all).contains("settings.costs.taken");
    }

    @Test
    void aDayThatIsNoneTakesNothing() throws IOException {
        model.refresh();
        for (var typed : new String[] {"", "1 October", "2026-13-01", "01/10/2026"}) {
            model.from.textProperty().set(typed);
            model.take(file("market,currency,service\nSpain,EUR,0.02\n"));
            assertThat(model.from.problemProperty().get()).isEqualTo("settings.costs.from.wrong");
        }
        assertThat(shop.costs.now().cards()).isEmpty();
    }

    @Test
    void aFileThatIsNoListIsRefusedInAWord() throws IOException {
        model.refresh();
        model.take(file("market,currency,service\nSpain,EUR,0.02\nFrance,EUR,dear\n"));
        assertThat(model.refusedProperty().get())
                .isEqualTo(new Taken.Refused("A price is a number, or n/a where there is none.", 3));
        model.take(file(new byte[] {(byte) 0xff, (byte) 0xd8, 0, 1, 2, 3}));
        assertThat(Objects.requireNonNull(model.refusedProperty().get()).line()).isZero();
        model.take(file(new byte[1_100_000]));
        assertThat(Objects.requireNonNull(model.refusedProperty().get()).why()).contains("too large");
        model.take(folder.resolve("gone.csv"));
        assertThat(heard.all).contains("settings.costs.unreadable");
        assertThat(shop.costs.now().cards()).isEmpty();
    }

    @Test
    void thePriceOfAModelThatHasOneIsNotAskedFor() {
        model.refresh();
        assertThat(Objects.requireNonNull(model.priceProperty().get()).listed()).isTrue();
    }

    @Test
    void theTypedPriceOfAnUnknownModelIsKept() {
        shop.modelCosts = null;
        model.refresh();
        assertThat(Objects.requireNonNull(model.priceProperty().get()).own()).isNull();
        model.input.textProperty().set("0,75");
        model.output.textProperty().set("3");
        model.keepPrice();
        assertThat(Objects.requireNonNull(model.priceProperty().get()).own())
                .isEqualTo(new ModelPrice.Own(750_000, 3_000_000, LocalDate.ofInstant(shop.now, ZoneOffset.UTC)));
        assertThat(heard.all).contains("settings.saved");
    }

    @Test
    void aPriceThatIsNoneIsNotTakenForNothing() {
        shop.modelCosts = null;
        model.refresh();
        for (var typed : new String[] {"", "-1", "free", "10000.01", "1e3", "0.0000001", "99999999999"}) {
            model.input.textProperty().set(typed);
            model.output.textProperty().set("3");
            model.keepPrice();
            assertThat(model.input.problemProperty().get()).isEqualTo("settings.costs.price.wrong");
        }
        assertThat(shop.costs.model().own()).isNull();
    }
}
