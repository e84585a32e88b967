package app.parley.contact.store;

import app.parley.contact.PhoneBookEntry;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/// One line of the table `phone_book`.
@Entity
@Table(name = "phone_book")
class PhoneBookRow {
    @Id
    String phone;

    String name;

    @Column(name = "told_at")
    Instant toldAt;

    static PhoneBookRow of(PhoneBookEntry entry) {
        var row = new PhoneBookRow();
        row.phone = entry.phone();
        row.name = entry.name();
        row.toldAt = entry.at();
        return row;
    }

    PhoneBookEntry entry() {
        return new PhoneBookEntry(phone, name, toldAt);
    }
}
