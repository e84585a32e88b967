package app.parley;

/// Another of our processes works in this folder.
final class WorkspaceTakenException extends RuntimeException {
    static final int EXIT_CODE = 2;
    private static final long serialVersionUID = 1;

    WorkspaceTakenException() {
        this("Another Parley is running in this workspace. Close it first, or choose another folder with --workspace.");
    }

    WorkspaceTakenException(String words) {
        super(words);
    }
}
