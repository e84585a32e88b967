package app.parley;

import app.parley.settings.Secrets;
import java.util.Map;
import java.util.Optional;

/// A key store for those who have no secrets.
final class NothingKept implements Secrets {
    @Override
    public Optional<String> read(String name) {
        return Optional.empty();
    }

    @Override
    public void keep(Map<String, String> changes) {
        throw new UnsupportedOperationException("nothing is kept here");
    }
}
