/// What scripted customers came to, played against the business as it is set up now.
@org.jspecify.annotations.NullMarked
package app.parley.desk.simulations;
