package app.parley.connector.relay;

import static app.parley.connector.relay.RelayClient.SIGNATURE;
import static app.parley.connector.relay.RelayClient.WEBHOOK;
import static app.parley.connector.relay.RelayClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.parley.connector.relay.RelayClient.Kept;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What every relay promises. A subclass has one running at [#base()], for these tests alone; each of them first
/// lets go of all that is kept there. Input that means harm is in [RelayStrangersTest].
abstract class RelayProtocolTest extends RelayStrangersTest {
    private static final int MEGABYTES_3 = 3_000_000;

    @Test
    void givesMetaItsChallengeBack() {
        var answer = verify("subscribe", verifyToken(), "884211907");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("884211907");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
    }

    @Test
    void verifiesNobodyWithAnotherTokenOrMode() {
        assertThat(verify("subscribe", "another", "1").statusCode()).isEqualTo(403);
        assertThat(verify("subscribe", verifyToken() + "x", "1").statusCode()).isEqualTo(403);
        assertThat(verify("subscribe", "", "1").statusCode()).isEqualTo(403);
        assertThat(verify("unsubscribe", verifyToken(), "1").statusCode()).isEqualTo(403);
        assertThat(get(WEBHOOK).statusCode()).isEqualTo(403);
    }

    @Test
    void keepsADeliveryWithItsSignatureAndItsTime() {
        var before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        assertThat(relay.deliver("{\"entry\":[]}")).isEqualTo(200);

        var answer = relay.ask("");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        var page = relay.page("");
        assertThat(page.data()).singleElement().satisfies(kept -> {
            assertThat(kept.id()).matches("[0-9]{16}").isEqualTo(page.next());
            assertThat(kept.receivedAt()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
            assertThat(Instant.parse(kept.receivedAt())).isBetween(before, Instant.now());
            assertThat(kept.signature()).isEqualTo(SIGNATURE);
            assertThat(kept.text()).isEqualTo("{\"entry\":[]}");
            assertThat(kept.sealed()).isFalse();
        });
        assertThat(page.waiting()).isEqualTo(1);
    }

    @Test
    void isEmptyWhereNothingCame() {
        var page = json(relay.ask("").body());

        assertThat(page.required("data").isArray()).isTrue();
        assertThat(page.required("data")).isEmpty();
        assertThat(page.required("next").isNull()).isTrue();
        assertThat(page.required("waiting").intValue()).isZero();
    }

    @Test
    void keepsEveryByteAsItCame() {
        var random = new Random(7);
        var every = new byte[256];
        IntStream.range(0, every.length).forEach(each -> every[each] = (byte) each);
        var large = new byte[MEGABYTES_3];
        random.nextBytes(large);
        var largest = new byte[4 * 1024 * 1024];
        random.nextBytes(largest);
        var bodies = List.of(
                every,
                new byte[0],
                new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) 0xc3, '\r', '\n'},
                "\uFEFF{\"text\":\"\\u00e4 \\/ 🙂\"}".getBytes(StandardCharsets.UTF_8),
                large,
                largest);

        assertThat(bodies).allSatisfy(body -> assertThat(relay.deliver(body)).isEqualTo(200));

        assertThat(relay.allAfter("")).extracting(Kept::body).containsExactlyElementsOf(bodies);
    }

    @Test
    void refusesWhatIsLargerThanFourMebibytes() {
        var body = new byte[4 * 1024 * 1024 + 1];

        assertThat(relay.deliver(body)).isEqualTo(413);

        assertThat(relay.page("").data()).isEmpty();
    }

    @Test
    void givesPagesInTheOrderInWhichItCame() {
        List.of("a", "b", "c", "d", "e").forEach(relay::deliver);

        var first = relay.page("limit=2");
        assertThat(first.texts()).containsExactly("a", "b");
        assertThat(first.next()).isEqualTo(first.data().getLast().id());
        assertThat(first.waiting()).isEqualTo(5);
        var second = relay.page("limit=2&after=" + first.next());
        assertThat(second.texts()).containsExactly("c", "d");
        assertThat(second.waiting()).isEqualTo(3);
        var third = relay.page("after=" + second.next());
        assertThat(third.texts()).containsExactly("e");
        assertThat(third.waiting()).isEqualTo(1);
        var fourth = relay.page("after=" + third.next());
        assertThat(fourth.data()).isEmpty();
        assertThat(fourth.next()).isEmpty();
        assertThat(fourth.waiting()).isZero();
        assertThat(relay.page("after=").texts()).as("asked again").containsExactly("a", "b", "c", "d", "e");
        assertThat(relay.page("after=9999999999999999").data()).isEmpty();
        assertThat(relay.page("after=0000000000000000").data()).hasSize(5);
    }

    @Test
    void givesFiftyUnlessAskedAndNeverMoreThanFiveHundred() {
        deliverAtOnce(503);

        assertThat(relay.page("").data()).hasSize(50);
        assertThat(relay.page("limit=1").data()).hasSize(1);
        for (var limit : List.of("501", "100000", "99999999999999999999999")) {
            var page = relay.page("wait=99999999999999999999&limit=" + limit);
            assertThat(page.data()).as("limit %s", limit).hasSize(500);
            assertThat(page.waiting()).isEqualTo(503);
        }
    }

    @Test
    void endsAPageOnceItsBodiesComeToEightMebibytes() {
        IntStream.range(0, 4)
                .forEach(each -> relay.deliver(Integer.toString(each).repeat(MEGABYTES_3)));

        var page = relay.page("");

        assertThat(page.data()).hasSizeBetween(1, 3);
        assertThat(page.waiting()).isEqualTo(4);
        assertThat(relay.allAfter(""))
                .extracting(kept -> kept.text().substring(0, 1))
                .containsExactly("0", "1", "2", "3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"after=1", "after=abc", "after=00000000000000001", "limit=x", "limit=0", "limit=-1", "limit=1.5"
            })
    void answersACursorOrALimitThatIsNone(String query) {
        relay.deliver("kept");

        assertProblem(relay.ask(query), 400);
    }

    @Test
    void answersWhoWaitsAsSoonAsSomethingComes() throws Exception {
        relay.deliver("before");
        var after = relay.page("").next();

        var waiting = relay.pageLater("wait=25&after=" + after);
        var another = relay.pageLater("wait=25&after=" + after);
        assertThatThrownBy(() -> waiting.get(700, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        relay.deliver("now");

        assertThat(waiting.get(10, TimeUnit.SECONDS).texts()).containsExactly("now");
        assertThat(another.get(10, TimeUnit.SECONDS).texts()).containsExactly("now");
    }

    @Test
    void answersWhoWaitedForNothing() {
        long start = System.nanoTime();
        var page = relay.page("wait=1");

        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(900), Duration.ofSeconds(10));
        assertThat(page.data()).isEmpty();
        assertThat(page.waiting()).isZero();
    }

    @Test
    void letsGoOfWhatWasAcknowledgedAndOfNothingElse() {
        List.of("a", "b", "c").forEach(relay::deliver);
        var ids = relay.page("").data().stream().map(Kept::id).toList();

        assertThat(relay.letGo(ids.get(1))).isEqualTo(2);
        assertThat(relay.page("").texts()).containsExactly("c");
        assertThat(relay.letGo(ids.get(1))).as("again").isZero();
        assertThat(relay.letGo(ids.get(0))).as("an earlier one").isZero();
        assertThat(relay.letGo(ids.get(2))).isEqualTo(1);
        assertThat(relay.page("after=" + ids.get(0)).data()).isEmpty();
    }

    @Test
    void givesAnIdOnlyOnce() {
        relay.deliver("a");
        var first = relay.page("").next();
        relay.letGo(first);
        relay.deliver("b");
        var second = relay.page("").next();

        assertThat(second).isGreaterThan(first);
        assertThat(relay.page("after=" + first).texts()).containsExactly("b");
    }

    @Test
    void letsGoOfNothingThatWasNeverGiven() {
        relay.deliver("a");
        var next = "%016d".formatted(Long.parseLong(relay.page("").next()) + 1);

        for (var id : List.of(next, "9999999999999999", "0000000000000000", "1", "")) {
            assertProblem(relay.ack("{\"upto\": \"" + id + "\"}"), 400);
        }
        assertThat(relay.page("").texts()).containsExactly("a");
    }

    @Test
    void keepsEachOfManyThatComeAtOnce() {
        deliverAtOnce(300);

        var kept = relay.allAfter("");

        assertThat(kept).extracting(Kept::text).containsExactlyInAnyOrderElementsOf(numbers(300));
        assertThat(kept).extracting(Kept::id).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void losesNothingWhileItIsFetchedAndLetGo() {
        var senders = CompletableFuture.runAsync(() -> deliverAtOnce(300));

        var fetched = new ArrayList<String>();
        while (fetched.size() < 300) {
            var page = relay.page("wait=5&limit=7");
            assertThat(page.data()).as("after %d", fetched.size()).isNotEmpty();
            fetched.addAll(page.texts());
            assertThat(relay.letGo(page.next())).isEqualTo(page.data().size());
        }
        senders.join();

        assertThat(fetched).containsExactlyInAnyOrderElementsOf(numbers(300));
        assertThat(relay.page("").data()).isEmpty();
    }
}
