package app.parley.console.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.desk.approvals.DraftShown;
import app.parley.desk.approvals.QueueLine;
import app.parley.desk.approvals.Sureness;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeckTest {
    private final Deck deck = new Deck();
    private final Map<String, UUID> ids = new HashMap<>();

    private UUID id(String name) {
        return ids.computeIfAbsent(name, _ -> UUID.randomUUID());
    }

    private List<QueueLine> lines(String names) {
        return Stream.of(names.split(" "))
                .filter(name -> !name.isEmpty())
                .map(name -> new QueueLine(
                        id(name),
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        name,
                        name,
                        null,
                        DraftShown.Kind.REPLY,
                        "price",
                        Sureness.CHECK,
                        null,
                        null,
                        null,
                        false,
                        Instant.EPOCH))
                .toList();
    }

    private void comes(String names) {
        deck.merge(lines(names), Map.of(), Set.of());
    }

    private void goes(String name) {
        deck.merge(List.of(), Map.of(id(name), Gone.MISSING), Set.of());
    }

    private String shown() {
        return String.join(
                " ", deck.rows().stream().map(row -> row.line().name()).toList());
    }

    private String current() {
        return deck.current().map(row -> row.line().name()).orElse("");
    }

    @Test
    void whatIsNewComesBehindTheCurrentCardInTheDesksOrder() {
        comes("a b c");
        deck.go(id("b"));
        comes("x a b y c z");
        assertThat(shown()).isEqualTo("a b x y c z");
        assertThat(current()).isEqualTo("b");
    }

    @Test
    void theOrderOfWhatIsShownStays() {
        comes("a b c d");
        comes("d c b a e");
        assertThat(shown()).isEqualTo("a b c d e");
    }

    @Test
    void whatIsGoneStaysWhereItIsUntilThePersonMovesOn() {
        comes("a b c");
        goes("a");
        goes("c");
        assertThat(shown()).isEqualTo("a b c");
        assertThat(current()).isEqualTo("a");
        deck.step(1);
        assertThat(shown()).isEqualTo("b");
    }

    @Test
    void theLastCardThatIsGoneLeavesNothing() {
        comes("a");
        goes("a");
        deck.step(1);
        assertThat(shown()).isEmpty();
        comes("b");
        assertThat(current()).isEqualTo("b");
    }

    @Test
    void afterADecisionTheNextOneLiesThereAndAfterTheLastTheFirst() {
        comes("a b c");
        deck.go(id("b"));
        deck.take(id("b"));
        assertThat(current()).isEqualTo("c");
        deck.take(id("c"));
        assertThat(current()).isEqualTo("a");
    }

    @Test
    void whatComesBackLiesBehindTheCurrentCard() {
        comes("a b c");
        var row = deck.current().orElseThrow();
        deck.take(row.id());
        deck.giveBack(row);
        assertThat(shown()).isEqualTo("b a c");
        assertThat(current()).isEqualTo("b");
        deck.take(row.id());
        deck.bring(row);
        assertThat(shown()).isEqualTo("a b c");
        assertThat(current()).isEqualTo("a");
    }

    @Test
    void whatIsPutOffIsLastEvenAfterWhatIsNew() {
        comes("a b c");
        deck.later(id("a"));
        comes("a b c d");
        assertThat(shown()).isEqualTo("b c d a");
        assertThat(current()).isEqualTo("b");
        deck.later(id("b"));
        assertThat(shown()).isEqualTo("c d a b");
    }

    @Test
    void whoComesBackFindsTheDesksOrder() {
        comes("a b c d");
        deck.later(id("b"));
        deck.arrange(lines("d c b a"));
        assertThat(shown()).isEqualTo("d c a b");
    }

    @Test
    void whatWasDecidedAMomentAgoDoesNotComeBackWithAnOldAnswer() {
        comes("a b");
        deck.take(id("a"));
        deck.merge(lines("a b"), Map.of(), Set.of(id("a")));
        assertThat(shown()).isEqualTo("b");
    }

    @Test
    void nothingAtOrBeforeTheCurrentCardEverMovesByItself() {
        var random = new Random(7);
        for (int round = 0; round < 300; round++) {
            var names = new java.util.ArrayList<String>();
            for (int i = 0; i < 12; i++) {
                names.add("n" + random.nextInt(40));
            }
            var before = deck.rows();
            int place = deck.place(deck.current().map(Row::id).orElse(null));
            comes(String.join(" ", names.stream().distinct().toList()));
            var after = deck.rows();
            for (int i = 0; i <= place; i++) {
                assertThat(after.get(i).id()).isEqualTo(before.get(i).id());
            }
            assertThat(after).extracting(Row::id).doesNotHaveDuplicates();
            var kept = after.stream()
                    .map(Row::id)
                    .filter(id -> before.stream().anyMatch(row -> row.id().equals(id)));
            assertThat(kept.toList()).isEqualTo(before.stream().map(Row::id).toList());
            switch (random.nextInt(4)) {
                case 0 -> deck.step(1);
                case 1 -> deck.step(-1);
                case 2 -> deck.take(deck.current().orElseThrow().id());
                default -> {}
            }
        }
    }
}
