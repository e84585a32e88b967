package app.parley.console.kit;

/// Does what change notices ask for only while somebody looks; what was passed over meanwhile is made up for, once,
/// when they come back.
public final class WhileShown implements Runnable {
    private final Runnable task;
    private boolean shown;
    private boolean passedOver;

    public WhileShown(Runnable task) {
        this.task = task;
    }

    @Override
    public void run() {
        if (shown) {
            task.run();
        } else {
            passedOver = true;
        }
    }

    public void enter() {
        shown = true;
        if (passedOver) {
            passedOver = false;
            task.run();
        }
    }

    public void leave() {
        shown = false;
    }
}
