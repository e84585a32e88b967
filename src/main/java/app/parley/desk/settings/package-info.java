/// What the people here choose: how the console looks and behaves, what agents may do, and what is connected.
@org.jspecify.annotations.NullMarked
package app.parley.desk.settings;
