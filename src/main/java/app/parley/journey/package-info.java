/// How far customers have come on their way to buying and coming back.
@org.jspecify.annotations.NullMarked
package app.parley.journey;
