package app.parley.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WhileShownTest {
    private int done;
    private final WhileShown work = new WhileShown(() -> done++);

    @Test
    void nothingIsDoneWhileNobodyLooksAndOnceWhenTheyComeBack() {
        work.run();
        work.run();
        assertThat(done).isZero();
        work.enter();
        assertThat(done).isEqualTo(1);
        work.run();
        assertThat(done).isEqualTo(2);
        work.leave();
        work.run();
        assertThat(done).isEqualTo(2);
        work.enter();
        work.leave();
        work.enter();
        assertThat(done).isEqualTo(3);
    }
}
