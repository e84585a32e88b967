/// Keeps contacts in the database.
@org.jspecify.annotations.NullMarked
package app.parley.contact.store;
