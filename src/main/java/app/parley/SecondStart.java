package app.parley;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets a second console of the same workspace raise the window of the first one: by a socket in the workspace, which
/// only its owner can reach.
final class SecondStart implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SecondStart.class);
    private static final String SOCKET = "parley.sock";
    private final ServerSocketChannel server;
    private final Path socket;

    private SecondStart(ServerSocketChannel server, Path socket) {
        this.server = server;
        this.socket = socket;
    }

    /// Listens for others. Whoever calls this holds the workspace's lock, so that an old socket is nobody's.
    ///
    /// @return null where the system has no such sockets, or the folder's name is too long for one
    @SuppressWarnings("resource") // closed by whoever asked for it
    static @org.jspecify.annotations.Nullable SecondStart listen(Path workspace, Runnable raise) {
        var socket = workspace.resolve(SOCKET);
        try {
            Files.deleteIfExists(socket);
            var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(socket));
            var listening = new SecondStart(server, socket);
            Thread.ofVirtual().name("second-start").start(() -> listening.accept(raise));
            return listening;
        } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
            LOG.info("a second start cannot raise this window: {}", e.getMessage());
            return null;
        }
    }

    private void accept(Runnable raise) {
        while (server.isOpen()) {
            try (var caller = server.accept()) {
                raise.run();
                caller.write(ByteBuffer.wrap(new byte[] {1}));
            } catch (IOException e) {
                LOG.debug("a caller went away", e);
            }
        }
    }

    /// Answers whether another console was there and heard it.
    static boolean raiseFirst(Path workspace) {
        var socket = workspace.resolve(SOCKET);
        if (!Files.exists(socket)) {
            return false;
        }
        try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            return channel.read(ByteBuffer.allocate(1)) == 1;
        } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
            return false; // left behind by one that ended without saying goodbye
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            Files.deleteIfExists(socket);
        } catch (IOException e) {
            LOG.debug("the socket stays behind", e);
        }
    }
}
