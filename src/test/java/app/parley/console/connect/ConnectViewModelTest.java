package app.parley.console.connect;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.console.kit.Background;
import app.parley.console.kit.Heard;
import app.parley.desk.DeskFixture;
import app.parley.desk.connect.Asked;
import app.parley.desk.connect.CheckLine;
import app.parley.desk.connect.Healthy;
import app.parley.desk.connect.Looked;
import app.parley.desk.connect.Tunnel;
import app.parley.desk.settings.AccessField;
import app.parley.settings.Access;
import app.parley.settings.Connection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectViewModelTest {
    private final DeskFixture shop = new DeskFixture();
    private final Heard heard = new Heard();
    private final List<String> ways = new ArrayList<>();
    private ConnectViewModel model;

    @BeforeEach
    void begin() {
        model = new ConnectViewModel(
                Background.direct((_, task) -> task.run()),
                shop.connect,
                shop.settings,
                heard,
                new ConnectViewModel.Ways(() -> ways.add("left"), () -> ways.add("again")));
        model.begin();
    }

    @AfterEach
    void close() {
        model.close();
        shop.close();
    }

    private Page page() {
        return model.pageProperty().get();
    }

    private void type(AccessField field, String text) {
        model.typed.property(field).set(text);
    }

    private void to(Page wanted) {
        type(AccessField.ACCESS_TOKEN, "EAAtoken");
        for (int i = 0; i < Page.values().length && page() != wanted; i++) {
            if (page() == Page.REACH) {
                model.hoursProperty().set(Hours.ALWAYS);
            }
            model.next();
        }
        assertThat(page()).isEqualTo(wanted);
    }

    @Test
    void goesThroughEveryQuestionAndBack() {
        assertThat(page()).isEqualTo(Page.DOOR);
        to(Page.LAST);
        for (int i = 1; i < Page.values().length; i++) {
            model.back();
        }
        assertThat(page()).isEqualTo(Page.DOOR);
        model.back();
        assertThat(ways).containsExactly("left");
    }

    @Test
    void looksAtNothingWithoutAToken() {
        model.next();
        model.next();
        model.next();
        model.next();

        assertThat(page()).isEqualTo(Page.TOKEN);
        assertThat(model.problemProperty().get()).isEqualTo("connect.token.missing");
    }

    @Test
    void aRefusedTokenStaysOnItsPageAndSaysWhy() {
        shop.examiner = new Refusing();
        type(AccessField.ACCESS_TOKEN, "EAAold");
        model.next();
        model.next();
        model.next();
        model.next();

        assertThat(page()).isEqualTo(Page.TOKEN);
        assertThat(model.problemProperty().get()).isEqualTo("It has expired.");
        assertThat(model.busyProperty().get()).isFalse();
    }

    @Test
    void recommendsTheCheapestWayByWhichNothingIsLost() {
        model.hoursProperty().set(Hours.ALWAYS);
        assertThat(model.rungProperty().get()).isEqualTo(Rung.TUNNEL);
        model.hoursProperty().set(Hours.SOMETIMES);
        assertThat(model.rungProperty().get()).isEqualTo(Rung.WORKER);
    }

    @Test
    void aMailboxNeedsAnAddress() {
        to(Page.REACH);
        model.hoursProperty().set(Hours.SOMETIMES);
        model.next();
        assertThat(model.problemProperty().get()).isEqualTo("connect.reach.mailbox.missing");

        type(AccessField.RELAY_URL, "https://parley-relay.lua.workers.dev");
        model.next();
        assertThat(page()).isEqualTo(Page.CHECKS);
        assertThat(model.examinedProperty().get().passed()).isTrue();
    }

    @Test
    void aCheckThatFailsIsShownAndTheOneAfterMendingPasses() {
        to(Page.REACH);
        shop.examiner = new Refusing();
        model.next();
        type(AccessField.RELAY_URL, "https://box.example");
        model.next();
        assertThat(model.examinedProperty().get().lines())
                .extracting(CheckLine::state)
                .containsExactly(CheckLine.State.FAIL);

        shop.examiner = shop.healthy;
        model.examine();
        assertThat(model.examinedProperty().get().passed()).isTrue();
    }

    @Test
    void keepsEverythingAtTheEndAndStartsAgain() {
        to(Page.LAST);
        assertThat(shop.keptSecrets).isEmpty();
        model.next();

        assertThat(ways).containsExactly("again");
        assertThat(shop.keptSecrets)
                .containsEntry("PARLEY_WHATSAPP_ACCESS_TOKEN", "EAAtoken")
                .containsKey("PARLEY_WHATSAPP_VERIFY_TOKEN");
        assertThat(shop.settings.connections().fields())
                .filteredOn(field -> field.field() == AccessField.PHONE_NUMBER_ID)
                .singleElement()
                .satisfies(field -> assertThat(field.value()).isEqualTo("106540352242922"));
        assertThat(model.typed.wishes()).isEmpty();
    }

    @Test
    void whoeverIsConnectedAndChoosesAnewKeepsThat() {
        model.close();
        model = new ConnectViewModel(
                Background.direct((_, task) -> task.run()),
                shop.connect(
                        Map.of("PARLEY_WHATSAPP_ACCESS_TOKEN", "EAAgiven", "PARLEY_WHATSAPP_PHONE_NUMBER_ID", "12345")),
                shop.settings,
                heard,
                new ConnectViewModel.Ways(() -> ways.add("left"), () -> ways.add("again")));
        model.begin();
        assertThat(page()).isEqualTo(Page.CHECKS);
        for (int i = 0; i < 3; i++) {
            model.back();
        }
        to(Page.LAST);
        model.next();

        assertThat(ways).containsExactly("again");
    }

    @Test
    void whatIsWrongAtTheEndIsSaidAndNothingStartsAgain() {
        to(Page.LAST);
        shop.flaws = List.of(new Connection.Flaw(Access.ACCESS_TOKEN, "Enter the access token."));
        model.next();

        assertThat(model.problemProperty().get()).isEqualTo("Enter the access token.");
        assertThat(ways).isEmpty();
    }

    @Test
    void whoeverLeavesLeavesNothingBehind() {
        to(Page.CHECKS);
        model.leave();

        assertThat(model.typed.wishes()).isEmpty();
        assertThat(shop.keptSecrets).isEmpty();
    }

    @Test
    void theSignupNeedsBothIds() {
        assertThat(model.signup()).isEmpty();
        type(AccessField.SIGNUP_APP_ID, "1234567890");
        type(AccessField.SIGNUP_CONFIGURATION_ID, "x");
        assertThat(model.signup()).isEmpty();
        type(AccessField.SIGNUP_CONFIGURATION_ID, "987654321");
        assertThat(model.signup()).isPresent();
    }

    @Test
    void savesTheMailboxesFilesWhereSomebodyWantsThem(@TempDir Path folder) throws IOException {
        model.saveMailbox(folder.resolve("worker.js"));

        assertThat(folder.resolve("worker.js")).hasContent("the mailbox");
        assertThat(folder.resolve("wrangler.toml")).hasContent("its name");

        model.saveMailbox(folder.resolve("nowhere").resolve("worker.js"));
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    @Test
    void aTunnelThatIsOpenGivesItsAddressAndAnotherWayForgetsIt() {
        shop.examiner = new Refusing() {
            @Override
            public Tunnel tunnel(Tunnel.Kind kind) {
                return new Tunnel(Tunnel.Step.OPEN, "https://shop.ts.net", null);
            }
        };
        model.tunnel.look(Tunnel.Kind.TAILSCALE);
        assertThat(model.typed.text(AccessField.PUBLIC_URL)).isEqualTo("https://shop.ts.net");
        assertThat(model.tunnel.foundProperty().get()).isNotNull();
        model.rungProperty().set(Rung.RELAY);
        assertThat(model.tunnel.foundProperty().get()).isNull();
    }

    @Test
    void aRegisteredNumberIsTriedAgainAndARefusalIsSaid() {
        to(Page.CHECKS);
        model.register("123456");
        assertThat(model.registrationProperty().get()).isEqualTo("connect.register.done");
        assertThat(model.examinedProperty().get().passed()).isTrue();

        shop.examiner = new Refusing();
        model.register("1");
        assertThat(model.registrationProperty().get()).isEqualTo("The PIN has six digits.");
        assertThat(model.busyProperty().get()).isFalse();
    }

    @Test
    void saysWhatCameOfAskingThePhone() {
        model.askForHistory();
        assertThat(model.historyProperty().get()).isEqualTo("connect.history.coming");

        shop.examiner = new Refusing();
        model.askForHistory();
        assertThat(model.historyProperty().get()).isEqualTo("Too late.");
    }

    @Test
    void anEngineThatFailsIsToldAndHoldsNobodyUp() {
        shop.examiner = new Refusing() {
            @Override
            public Looked look(Map<Access, String> access) {
                throw new IllegalStateException("broken");
            }
        };
        type(AccessField.ACCESS_TOKEN, "EAAtoken");
        model.next();
        model.next();
        model.next();
        model.next();

        assertThat(model.problemProperty().get()).isEqualTo("connect.failed");
        assertThat(model.busyProperty().get()).isFalse();
    }

    private static class Refusing extends Healthy {
        @Override
        public Looked look(Map<Access, String> access) {
            return new Looked.Nothing("It has expired.");
        }

        @Override
        public void examine(Map<Access, String> access, boolean live, Consumer<CheckLine> listener) {
            listener.accept(new CheckLine("number", CheckLine.State.FAIL, "It is none."));
        }

        @Override
        public Optional<String> register(Map<Access, String> access, String pin) {
            return Optional.of("The PIN has six digits.");
        }

        @Override
        public Optional<String> deliverHere(Map<Access, String> access) {
            return Optional.of("Not so.");
        }

        @Override
        public Asked askForHistory(Map<Access, String> access) {
            return new Asked.Refused("Too late.");
        }
    }
}
