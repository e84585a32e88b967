/// What a period brought, beside the period before, and which differences are more than chance.
@org.jspecify.annotations.NullMarked
package app.parley.insight.overview;
