package app.parley.console.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.console.kit.Background;
import app.parley.console.kit.Hands;
import app.parley.console.kit.Heard;
import app.parley.desk.DeskFixture;
import app.parley.desk.settings.HoursTyped.Night;
import app.parley.settings.hours.HoursChosen;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HoursViewModelTest {
    private final DeskFixture shop = new DeskFixture();
    private final Heard heard = new Heard();
    private final HoursViewModel model =
            new HoursViewModel(Background.direct(new Hands(DeskFixture.NOON)), shop.settings, heard);

    @AfterEach
    void close() {
        shop.close();
    }

    private void type(String field, String words) {
        model.entry(field).textProperty().set(words);
    }

    private String problem(String field) {
        return model.entry(field).problemProperty().get();
    }

    @Test
    void whatIsWrongStandsAtItsFieldAndNothingIsKept() {
        type("monday", "9-13");
        type("tuesday", "always");
        type("special", "Christmas");
        type("quietFrom", "22");
        model.save();
        assertThat(problem("tuesday")).startsWith("Write hours as");
        assertThat(problem("special")).startsWith("Write special days");
        assertThat(problem("quietTo")).isEqualTo("Quiet hours have a beginning and an end.");
        assertThat(shop.hours.now()).isEqualTo(HoursChosen.NOTHING);
        assertThat(model.entry("monday").typed()).as("what was typed stays").isEqualTo("9-13");
    }

    @Test
    void aNightWithoutHoursIsNone() {
        model.nightProperty().set(Night.NOTICE);
        model.save();
        assertThat(problem("night")).isEqualTo("Say first when you are open.");
    }

    @Test
    void whatIsKeptIsShownAsItIsRead() {
        type("saturday", "10h a 14h");
        model.nightProperty().set(Night.WAIT);
        model.save();
        assertThat(model.entry("saturday").typed()).isEqualTo("10:00-14:00");
        assertThat(heard.all).contains("settings.saved");
        var again = new HoursViewModel(Background.direct(new Hands(DeskFixture.NOON)), shop.settings, heard);
        again.show(shop.settings.hours());
        assertThat(again.nightProperty().get()).isEqualTo(Night.WAIT);
    }

    static Stream<String> hostile() {
        return Stream.of("9-".repeat(10_000), "‮9-10", "٩-١٠", "9-10\n11-12", "-1-5", "1e9-2", "9–10; DROP TABLE");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void whateverIsTypedNothingBreaks(String words) {
        for (var field : HoursViewModel.DAYS) {
            type(field, words);
        }
        type("special", words);
        type("quietFrom", words);
        model.save();
        assertThat(shop.hours.now()).isEqualTo(HoursChosen.NOTHING);
        assertThat(problem("special")).isNotEmpty();
    }
}
