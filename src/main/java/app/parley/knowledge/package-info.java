/// What the business knows: answers, catalogue and documents, found by search and cited by passage.
@org.jspecify.annotations.NullMarked
package app.parley.knowledge;
