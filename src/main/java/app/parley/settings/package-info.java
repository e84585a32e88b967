/// The operator's choices and who may use the API.
@org.jspecify.annotations.NullMarked
package app.parley.settings;
