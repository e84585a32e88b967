package app.parley.settings.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/// One line of the table `settings`.
@Entity
@Table(name = "settings")
class SettingRow {
    @Id
    String name;

    String content;

    @Column(name = "changed_at")
    Instant changedAt;
}
