package dev.reconcile.plan;

/**
 * An object that holds values of a type that was set aside.
 *
 * @param live the object with the old type under its other name
 * @param desired the desired form, which knows how to convert
 * @param <T> the kind's record
 */
public record Holding<T>(T live, T desired) {}
