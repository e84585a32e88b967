package app.parley.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// One engine per workspace. The system lets go of the lock when the process ends, however it ends.
public final class WorkspaceLock implements AutoCloseable {
    private final FileChannel channel;
    private final FileLock lock;

    private WorkspaceLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /// Takes the lock, or nothing if another engine holds it.
    public static Optional<WorkspaceLock> take(Workspace workspace) {
        try {
            var channel = FileChannel.open(
                    workspace.folder().resolve("parley.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock;
            try {
                lock = channel.tryLock();
            } catch (OverlappingFileLockException e) {
                lock = null;
            }
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new WorkspaceLock(channel, lock));
        } catch (IOException e) {
            throw new UncheckedIOException("the workspace cannot be locked", e);
        }
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the workspace's lock cannot be released", e);
        }
    }
}
