package app.parley.console.approvals;

import app.parley.console.kit.Background;
import app.parley.console.kit.Hands;
import app.parley.console.kit.Heard;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/// A view-model of the queue on a shop, with workers and a screen that are as slow as a test wants.
abstract class ApprovalsFixture {
    final Shop shop = new Shop();
    final Hands hands = new Hands(shop.desk.now);
    final Heard heard = new Heard();
    final Deque<Runnable> work = new ArrayDeque<>();
    boolean slow;

    @Nullable
    Deque<Runnable> held;

    final Background background = new Background(this::works, this::arrives, hands);
    final KeyGuard guard = new KeyGuard(background, hands);
    final ApprovalsViewModel model =
            new ApprovalsViewModel(shop.queue, shop::preferences, background, heard, shop, hands, guard);

    @AfterEach
    void close() {
        model.close();
        shop.close();
    }

    private void works(Runnable task) {
        if (slow) {
            work.add(task);
        } else {
            task.run();
        }
    }

    private void arrives(Runnable task) {
        if (held == null) {
            task.run();
        } else {
            held.add(task);
        }
    }

    void catchUp() {
        slow = false;
        while (!work.isEmpty()) {
            work.poll().run();
        }
    }

    Shown shown() {
        return Objects.requireNonNull(model.queue().shown());
    }

    String name() {
        return shown().row().line().name();
    }

    List<String> names() {
        return model.queue().rows().stream().map(row -> row.line().name()).toList();
    }

    void changes() {
        hands.passMillis(150);
    }
}
