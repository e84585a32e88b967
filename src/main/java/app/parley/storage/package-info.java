/// Database, migrations, transactions, journal and jobs: what everything else is kept in.
@org.jspecify.annotations.NullMarked
package app.parley.storage;
