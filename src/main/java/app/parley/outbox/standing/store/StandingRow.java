package app.parley.outbox.standing.store;

import app.parley.outbox.standing.NumberStanding;
import app.parley.outbox.standing.Quality;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A row of `number_standings`.
@Entity
@Table(name = "number_standings")
class StandingRow {
    @Id
    @Column(name = "phone_number_id")
    String phoneNumberId;

    @Column(name = "people_a_day")
    @Nullable
    Long peopleADay;

    String quality;

    @Column(name = "per_second")
    @Nullable
    Integer perSecond;

    @Column(name = "told_at")
    Instant toldAt;

    static StandingRow of(NumberStanding standing) {
        var row = new StandingRow();
        row.phoneNumberId = standing.phoneNumberId();
        row.peopleADay = standing.peopleADay();
        row.quality = standing.quality().name();
        row.perSecond = standing.perSecond();
        row.toldAt = standing.toldAt();
        return row;
    }

    NumberStanding standing() {
        return new NumberStanding(phoneNumberId, peopleADay, Quality.valueOf(quality), perSecond, toldAt);
    }
}
