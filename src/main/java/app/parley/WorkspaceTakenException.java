package app.parley;

/// Another engine works in this workspace.
final class WorkspaceTakenException extends RuntimeException {
    static final int EXIT_CODE = 2;
    private static final long serialVersionUID = 1;

    WorkspaceTakenException() {
        super(
                "Another Parley is running in this workspace. Close it first, or choose another folder with --workspace.");
    }
}
