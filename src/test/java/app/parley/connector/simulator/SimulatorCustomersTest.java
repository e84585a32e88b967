package app.parley.connector.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SimulatorCustomersTest {

    private static final String LUCIA = "34600111001";

    @Test
    void saysTheSameForTheSameSeed() throws Exception {
        var day = dayWithoutAnswers(3);
        assertThat(dayWithoutAnswers(3).equals(day)).isTrue();
        assertThat(dayWithoutAnswers(4).equals(day)).isFalse();
    }

    @Test
    void writesInThreeLanguagesInEveryWay() throws Exception {
        try (var bench = Bench.with(1, Customers.scripts())) {
            var lines = new ArrayList<CustomerLine>();
            bench.simulator.onCustomerWrites(lines::add);
            bench.simulator.deliverTo(bench.callback.url());
            answerEverybody(bench);

            assertThat(lines.stream().map(CustomerLine::language).collect(Collectors.toSet()))
                    .containsExactlyInAnyOrder("es", "pt", "en");
            assertThat(lines.stream().map(CustomerLine::kind).collect(Collectors.toSet()))
                    .contains(
                            "text", "image", "audio", "location", "order", "reaction", "edit", "revoke", "unsupported");
            assertThat(lines.stream().map(CustomerLine::customer).collect(Collectors.toSet()))
                    .hasSize(13);
            assertThat(bench.callback.messages()).hasSameSizeAs(lines);
            assertThat(lines).extracting(CustomerLine::text).contains("Tudo bem, fico no aguardo", "Deus abençoe 🙏");
        }
    }

    @Test
    void thanksForAnAnswerAndNudgesOnceWithoutOne() throws Exception {
        List<Step> steps = List.of(
                new Step.Say(1, "Precio?", false, null),
                new Step.Await(0, 60, "Gracias", "Hola?"),
                new Step.React(2, "❤️"));
        try (var bench = Bench.with(1, List.of(lucia(steps, null)))) {
            bench.simulator.deliverTo(bench.callback.url());
            bench.pass(Duration.ofHours(2));
            assertThat(words(bench)).containsExactly("Precio?", "Hola?");

            var answer = bench.sendText(LUCIA, "39,90 €");
            bench.pass(Duration.ofMinutes(2));
            assertThat(words(bench)).containsExactly("Precio?", "Hola?", "Gracias", "❤️");
            var reaction = bench.callback.messages().getLast().path("reaction");
            assertThat(reaction.path("message_id").asText())
                    .isEqualTo(bench.json(answer).at("/messages/0/id").asText());
        }
    }

    @Test
    void tapsTheFirstButtonUnderAnAnswer() throws Exception {
        List<Step> steps = List.of(new Step.Say(1, "Hola", false, null), new Step.Await(0, 60, "Gracias", null));
        try (var bench = Bench.with(1, List.of(lucia(steps, null)))) {
            bench.simulator.deliverTo(bench.callback.url());
            bench.pass(Duration.ofMinutes(1));
            bench.send("""
                    {"messaging_product":"whatsapp","to":"%s","type":"interactive","interactive":{"type":"button",
                     "body":{"text":"¿Talla?"},"action":{"buttons":[{"type":"reply","reply":{"id":"m","title":"M"}}]}}}""".formatted(LUCIA));
            bench.pass(Duration.ofMinutes(1));
            var tap = bench.callback.messages().getLast();
            assertThat(tap.at("/interactive/button_reply/id").asText()).isEqualTo("m");
            assertThat(tap.at("/context/id").asText()).startsWith("wamid.");
        }
    }

    @Test
    void optsOutOfMarketing() throws Exception {
        try (var bench = Bench.with(1, List.of(lucia(List.of(), "BAJA")))) {
            bench.simulator.deliverTo(bench.callback.url());
            bench.send("""
                    {"messaging_product":"whatsapp","to":"%s","type":"template","template":{"name":"how_was_it",
                     "language":{"code":"es"},"components":[{"type":"body","parameters":[{"type":"text","text":"Ana"}]}]}}""".formatted(LUCIA));
            bench.pass(Duration.ofMinutes(1));
            assertThat(words(bench)).containsExactly("BAJA");
        }
    }

    @Test
    void hidesThePhoneOfSomebodyWithAUsername() throws Exception {
        List<Step> steps = List.of(new Step.Say(1, "Hola", false, null));
        var nora = new Script("Nora", null, "ES.77", "@nora.viste", "es", 0, null, steps);
        try (var bench = Bench.with(1, List.of(nora))) {
            bench.simulator.deliverTo(bench.callback.url());
            bench.pass(Duration.ofMinutes(1));
            var value = bench.callback.values().getFirst();
            assertThat(value.at("/messages/0").has("from")).isFalse();
            assertThat(value.at("/messages/0/from_user_id").asText()).isEqualTo("ES.77");
            assertThat(value.at("/contacts/0").has("wa_id")).isFalse();
            assertThat(value.at("/contacts/0/profile/username").asText()).isEqualTo("@nora.viste");

            bench.send("""
                    {"messaging_product":"whatsapp","recipient":"ES.77","text":{"body":"Hola"}}""");
            bench.pass(Duration.ofMinutes(1));
            assertThat(bench.callback.statusNames()).containsExactly("sent", "delivered", "read");
            assertThat(bench.callback.statuses()).noneMatch(status -> status.has("recipient_id"));
        }
    }

    @Test
    void runsByItselfOnRealTime() throws Exception {
        var settings = new SimulatorSettings("11", "22", "+34 986 000 127", "token", "secret", 5, 2_000);
        try (var workers = Executors.newVirtualThreadPerTaskExecutor();
                var callback = new Callback();
                var simulator = new Simulator(settings, InstantSource.system(), Alarm.on(workers))) {
            simulator.deliverTo(callback.url());
            assertThat(callback.await(20)).isTrue();
        }
    }

    @Test
    void keepsLivingWhenAListenerFails() throws Exception {
        List<Step> steps = List.of(new Step.Say(1, "a", false, null), new Step.Say(1, "b", false, null));
        try (var bench = Bench.with(1, List.of(lucia(steps, null)))) {
            bench.simulator.onCustomerWrites(_ -> {
                throw new IllegalStateException("broken");
            });
            bench.simulator.deliverTo(bench.callback.url());
            for (var second = 0; second < 2; second++) {
                assertThatThrownBy(() -> bench.pass(Duration.ofMinutes(1))).isInstanceOf(IllegalStateException.class);
            }
            bench.pass(Duration.ofMinutes(1));
            assertThat(words(bench)).containsExactly("a", "b");
        }
    }

    @Test
    void keepsQuietOnceClosed() throws Exception {
        var bench = Bench.with(1, Customers.scripts());
        try (bench) {
            bench.simulator.deliverTo(bench.callback.url());
            bench.simulator.close();
            bench.pass(Duration.ofHours(1));
            assertThat(bench.callback.posts).isEmpty();
        }
    }

    @Test
    void injectsOnlyForCustomersAndNumbers() throws Exception {
        try (var bench = Bench.quiet()) {
            assertThatThrownBy(() -> bench.simulator.inject("Nobody", "x"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void livesFasterWhenTold() {
        assertThat(new Pace(60).seconds(90)).isEqualTo(Duration.ofMillis(1500));
    }

    @Test
    void knowsAShopInThreeLanguages() {
        var shop = Simulator.shop();
        assertThat(shop.entries())
                .hasSize(39)
                .allSatisfy(entry -> assertThat(entry.answer()).isNotBlank());
        assertThat(shop.products()).hasSize(20).allSatisfy(product -> {
            assertThat(product.currency()).isEqualTo("EUR");
            assertThat(product.price()).isPositive();
        });
    }

    private static Script lucia(List<Step> steps, String optOut) {
        return new Script("Lucía", LUCIA, "ES.1", null, "es", 0, optOut, steps);
    }

    private static List<String> dayWithoutAnswers(long seed) throws Exception {
        try (var bench = Bench.with(seed, Customers.scripts())) {
            bench.simulator.mischief(Mischief.usual());
            bench.simulator.deliverTo(bench.callback.url());
            bench.pass(Duration.ofHours(1));
            return bench.callback.messages().stream()
                    .map(message -> message.toString().replaceAll("127\\.0\\.0\\.1:\\d+", "host"))
                    .toList();
        }
    }

    /// An answer to each after every minute, until nobody says more.
    private static void answerEverybody(Bench bench) throws Exception {
        for (var round = 0; round < 20; round++) {
            bench.pass(Duration.ofMinutes(1));
            for (var script : Customers.scripts()) {
                var address =
                        script.phone() != null ? "\"to\":\"+" + script.phone() : "\"recipient\":\"" + script.userId();
                bench.send("{\"messaging_product\":\"whatsapp\"," + address + "\",\"text\":{\"body\":\"Claro\"}}");
            }
        }
        bench.pass(Duration.ofMinutes(10));
    }

    private static List<String> words(Bench bench) {
        return bench.callback.messages().stream()
                .map(message -> message.path("type").asText().equals("reaction")
                        ? message.at("/reaction/emoji").asText()
                        : message.at("/text/body").asText())
                .toList();
    }
}
