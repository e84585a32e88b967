package app.parley.conversation.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/// One line of the table `messages` as lists read it.
@Entity
@Table(name = "messages")
class MessageRow extends MessageColumns {}
