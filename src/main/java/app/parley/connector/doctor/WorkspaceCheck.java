package app.parley.connector.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether the workspace can be written to, and has room.
final class WorkspaceCheck implements Check {
    private static final long ENOUGH = 1L << 30;
    private final Disk disk;

    /// How much room there is.
    interface Disk {
        long free(Path folder) throws IOException;
    }

    WorkspaceCheck(Disk disk) {
        this.disk = disk;
    }

    @Override
    public String name() {
        return "workspace";
    }

    @Override
    public List<Finding> run(Visit visit) {
        var wished = visit.setup().workspace().toAbsolutePath();
        var folder = existing(wished);
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of(Finding.fail(
                    "The workspace " + wished + " is not a folder: name another with --workspace or move the file."));
        }
        if (!isWritable(folder)) {
            return List.of(Finding.fail("Nothing can be written to the folder " + folder
                    + ": give yourself the right to write there, or choose another with --workspace."));
        }
        try {
            long free = disk.free(folder);
            if (free < ENOUGH) {
                return List.of(Finding.fail("The disk of the workspace has only " + (free >> 20)
                        + " MB left: free at least 1 GB, or messages may not be kept."));
            }
            var room = (free >> 30) + " GB are free.";
            return List.of(Finding.ok(
                    folder.equals(wished)
                            ? "The folder " + wished + " can be written to, and " + room
                            : "The folder " + wished + " will be made at the first start, and " + room));
        } catch (IOException e) {
            return List.of(Finding.warn("The folder " + folder + " can be written to, but nobody can say how much room"
                    + " its disk has."));
        }
    }

    /// The folder, or the nearest one above it that is there.
    private static @Nullable Path existing(Path wished) {
        for (Path each = wished; each != null; each = each.getParent()) {
            if (Files.exists(each)) {
                return each;
            }
        }
        return null;
    }

    /// Tries it, because permissions alone do not tell on every system.
    private static boolean isWritable(Path folder) {
        try {
            Files.delete(Files.createTempFile(folder, ".doctor", null));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
