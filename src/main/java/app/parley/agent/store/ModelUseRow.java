package app.parley.agent.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/// One line of the table `model_use`.
@Entity
@Table(name = "model_use")
class ModelUseRow {
    @Id
    UUID id;

    String model;
    int requests;
    int tokens;

    @Column(name = "used_at")
    Instant usedAt;
}
