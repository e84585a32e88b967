package app.parley.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.approval.Answer;
import app.parley.approval.Draft;
import app.parley.storage.Database;
import app.parley.storage.DatabaseSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Several people say yes to the same draft at once while others write: it goes out once. On a file, where a commit
/// takes its time.
@Tag("soak")
class TwoYesesTest {
    private static final int DRAFTS = Integer.getInteger("soak.drafts", 2500);
    private static final int PEOPLE = 3;
    private final CyclicBarrier together = new CyclicBarrier(PEOPLE);

    @Test
    void aDraftHasOneYesHoweverManyPeopleSayItAtOnce(@TempDir Path folder) throws Exception {
        var busy = new AtomicBoolean(true);
        try (var database = new Database(DatabaseSettings.file(folder), DeskDatabase.ROWS);
                var shop = new DeskFixture(database);
                var people = Executors.newFixedThreadPool(PEOPLE);
                var others = Executors.newFixedThreadPool(PEOPLE)) {
            var ana = shop.contact("Ana", "34600111222");
            var chat = shop.says(ana, "Hello").conversation().id();
            for (int i = 0; i < PEOPLE; i++) {
                others.execute(() -> {
                    while (busy.get()) {
                        shop.conversations.note(chat, "Ruth", "x".repeat(500));
                    }
                });
            }
            var twice = new ArrayList<Integer>();
            for (int i = 0; i < DRAFTS; i++) {
                shop.now = shop.now.plus(Duration.ofMinutes(1));
                var customer = shop.contact("Customer", "3460%07d".formatted(i));
                var draft = shop.drafts(shop.says(customer, "When do you open?"), "At nine.");
                if (yeses(shop, draft, people) != 1) {
                    twice.add(i);
                }
            }
            busy.set(false);
            assertThat(twice)
                    .as("drafts with more or less than one yes, of " + DRAFTS)
                    .isEmpty();
        } finally {
            busy.set(false);
        }
    }

    private long yeses(DeskFixture shop, Draft draft, ExecutorService people) throws Exception {
        Callable<Answer> says = () -> {
            together.await();
            return shop.decisions.approve(draft.id(), null, "Ruth", Duration.ZERO);
        };
        long yeses = 0;
        for (Future<Answer> answer : people.invokeAll(List.of(says, says, says))) {
            if (answer.get() instanceof Answer.Done) {
                yeses++;
            }
        }
        return yeses;
    }
}
