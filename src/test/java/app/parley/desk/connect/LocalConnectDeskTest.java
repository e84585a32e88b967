package app.parley.desk.connect;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.desk.DeskFixture;
import app.parley.desk.settings.AccessField;
import app.parley.desk.settings.AccessWish;
import app.parley.settings.Access;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LocalConnectDeskTest {
    private static final CheckLine GOOD = new CheckLine("access token", CheckLine.State.OK, "Meta accepts it.");
    private static final CheckLine BAD = new CheckLine("number", CheckLine.State.FAIL, "It is none.");
    private final DeskFixture shop = new DeskFixture();
    private final List<Map<Access, String>> seen = new ArrayList<>();
    private final List<Boolean> lives = new ArrayList<>();

    @AfterEach
    void close() {
        shop.close();
    }

    private final class Finds extends Healthy {
        private final List<CheckLine> lines;

        Finds(CheckLine... lines) {
            this.lines = List.of(lines);
        }

        @Override
        public Looked look(Map<Access, String> access) {
            seen.add(access);
            return new Looked.Nothing("Nothing.");
        }

        @Override
        public void examine(Map<Access, String> access, boolean live, Consumer<CheckLine> listener) {
            seen.add(access);
            lives.add(live);
            lines.forEach(listener);
        }

        @Override
        public Asked askForHistory(Map<Access, String> access) {
            seen.add(access);
            return new Asked.Coming();
        }
    }

    @Test
    void tellsEachCheckAsItEnds() {
        shop.examiner = new Finds(GOOD, BAD);
        var told = new ArrayList<Examined>();
        shop.connect.listen(() -> told.add(shop.connect.examined()));

        var whole = shop.connect.examine(List.of());

        assertThat(told)
                .containsExactly(
                        Examined.NOTHING,
                        new Examined(List.of(GOOD), false),
                        new Examined(List.of(GOOD, BAD), false),
                        new Examined(List.of(GOOD, BAD), true));
        assertThat(whole.passed()).isFalse();
        assertThat(new Examined(List.of(GOOD), false).passed()).isFalse();
        assertThat(new Examined(List.of(GOOD), true).passed()).isTrue();
    }

    @Test
    void whatWasTypedCountsAndIsNotKept() {
        shop.examiner = new Finds();
        shop.connect.look(List.of(new AccessWish(AccessField.ACCESS_TOKEN, " EAAtyped\u0000 ")));

        assertThat(seen.getFirst()).containsEntry(Access.ACCESS_TOKEN, "EAAtyped");
        assertThat(shop.keptSecrets).isEmpty();
    }

    @Test
    void theEnvironmentGoesBeforeWhatWasTyped() {
        shop.examiner = new Finds();
        var desk = shop.connect(Map.of("PARLEY_WHATSAPP_ACCESS_TOKEN", "EAAgiven"));

        desk.look(List.of(new AccessWish(AccessField.ACCESS_TOKEN, "EAAtyped")));

        assertThat(seen.getFirst()).containsEntry(Access.ACCESS_TOKEN, "EAAgiven");
    }

    @Test
    void onlyWhatTheEngineWorksWithIsLive() {
        shop.examiner = new Finds();
        var given = shop.connect(
                Map.of("PARLEY_WHATSAPP_ACCESS_TOKEN", "EAAgiven", "PARLEY_WHATSAPP_PHONE_NUMBER_ID", "12345"));
        assertThat(shop.connect.isLive()).isFalse();
        assertThat(given.isLive()).isTrue();

        given.examine(List.of());
        given.examine(List.of(new AccessWish(AccessField.PHONE_NUMBER_ID, "54321")));

        assertThat(lives).containsExactly(true, false);
    }

    @Test
    void aFreshWordIsLongAndNeverTheSame() {
        var words =
                IntStream.range(0, 50).mapToObj(_ -> shop.connect.freshWord()).toList();

        assertThat(words).doesNotHaveDuplicates().allMatch(word -> word.matches("[a-z2-9]{24}"));
    }

    @Test
    void aSignupLinkHoldsTheConfiguredIdsAndNothingElse() {
        assertThat(SignupLink.of("1234567890", "987654321").orElseThrow().address())
                .startsWith("https://business.facebook.com/messaging/whatsapp/onboard/?app_id=1234567890"
                        + "&config_id=987654321&extras=")
                .contains("whatsapp_business_app_onboarding");
        assertThat(SignupLink.of("1234567890", "")).isEmpty();
        assertThat(SignupLink.of("12345&redirect=evil", "987654321")).isEmpty();
        assertThat(SignupLink.of("1".repeat(100_000), "987654321")).isEmpty();
    }
}
