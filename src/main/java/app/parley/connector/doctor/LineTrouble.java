package app.parley.connector.doctor;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/// Why no answer came.
enum LineTrouble {
    NO_SUCH_NAME,
    REFUSED,
    SLOW,
    WRONG_NAME_IN_CERTIFICATE,
    CERTIFICATE_NOT_TRUSTED,
    NO_TLS,
    BROKEN;

    static LineTrouble of(IOException failure) {
        return switch (failure) {
            case UnknownHostException _ -> NO_SUCH_NAME;
            case InterruptedIOException _ -> SLOW;
            case ConnectException e when e.getCause() instanceof InterruptedIOException -> SLOW;
            case ConnectException _ -> REFUSED;
            case NoRouteToHostException _ -> REFUSED;
            case SSLPeerUnverifiedException _ -> WRONG_NAME_IN_CERTIFICATE;
            case SSLHandshakeException _ -> CERTIFICATE_NOT_TRUSTED;
            case SSLException _ -> NO_TLS;
            default -> BROKEN;
        };
    }
}
