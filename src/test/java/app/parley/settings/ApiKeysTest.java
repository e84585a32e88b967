package app.parley.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.parley.settings.store.HibernateApiKeyStore;
import app.parley.storage.Database;
import app.parley.storage.DatabaseSettings;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ApiKeysTest {
    private final Database database =
            new Database(DatabaseSettings.memory(UUID.randomUUID().toString()), HibernateApiKeyStore.ROWS);
    private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-22T10:00:00Z"));
    private final ApiKeys keys = open();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void knowsACallerByTheWordsShownOnce() {
        var fresh = keys.create("n8n", Set.of("read", "write"), "propose");
        assertThat(fresh.plain()).matches("parley_[A-Za-z0-9_-]{43}");
        assertThat(keys.authenticate(fresh.plain()))
                .contains(new Caller(fresh.key().id(), "n8n", Set.of("read", "write"), "propose"));
        assertThat(open().authenticate(fresh.plain())).isPresent();
    }

    @Test
    void knowsNobodyByOtherWords() {
        keys.create("n8n", Set.of("read"), "propose");
        assertThat(keys.authenticate("")).isEmpty();
        assertThat(keys.authenticate("parley_")).isEmpty();
        assertThat(keys.authenticate("x".repeat(30_000))).isEmpty();
    }

    @Test
    void keepsTheHashAndNeverTheWords() {
        var fresh = keys.create("n8n", Set.of("read"), "propose");
        var hashes = new HibernateApiKeyStore(database).valid().keySet();
        assertThat(hashes).hasSize(1).allMatch(hash -> hash.matches("[0-9a-f]{64}"));
        assertThat(fresh.toString()).doesNotContain(fresh.plain());
    }

    @Test
    void refusesARevokedKeyAtOnce() {
        var fresh = keys.create("n8n", Set.of("read"), "propose");
        assertThat(keys.revoke(fresh.key().id())).isTrue();
        assertThat(keys.authenticate(fresh.plain())).isEmpty();
        assertThat(keys.revoke(fresh.key().id())).isFalse();
        assertThat(keys.none()).isTrue();
        assertThat(keys.all()).singleElement().extracting(ApiKey::revokedAt).isEqualTo(clock.instant());
    }

    @Test
    void replacesTheKeyOfTheEnvironmentWhenItChanges() {
        var first = keys.ensure("environment", "first words");
        assertThat(keys.ensure("environment", "first words")).isEqualTo(first);
        assertThat(first.scopes()).isEqualTo(ApiKey.SCOPES);
        keys.ensure("environment", "second words");
        assertThat(keys.authenticate("first words")).isEmpty();
        assertThat(keys.authenticate("second words")).isPresent();
        assertThat(keys.ensure("environment", "first words")).isEqualTo(first);
        assertThat(keys.authenticate("second words")).isEmpty();
        assertThat(keys.all()).hasSize(2);
    }

    @Test
    void leavesOtherKeysAloneWhenTheOneOfTheEnvironmentChanges() {
        var other = keys.create("n8n", Set.of("read"), "propose");
        keys.ensure("environment", "first words");
        keys.ensure("environment", "second words");
        keys.withdraw("environment");
        assertThat(keys.authenticate("second words")).isEmpty();
        assertThat(keys.authenticate(other.plain())).isPresent();
    }

    @Test
    void forgetsAKeyWhoseTransactionFailed() {
        assertThatThrownBy(() -> database.run(() -> {
                    keys.create("n8n", Set.of("read"), "propose");
                    throw new IllegalStateException("power cut");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(keys.none()).isTrue();
        assertThat(keys.all()).isEmpty();
    }

    @Test
    void refusesKeysThatMakeNoSense() {
        assertThatThrownBy(() -> keys.create(" ", Set.of("read"), "propose"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> keys.create("n8n", Set.of(), "propose")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> keys.create("n8n", Set.of("root"), "propose"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> keys.create("n8n", Set.of("read"), "always"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> keys.ensure("environment", " ")).isInstanceOf(IllegalArgumentException.class);
    }

    private ApiKeys open() {
        return new ApiKeys(new HibernateApiKeyStore(database), database, clock);
    }
}
