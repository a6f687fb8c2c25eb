/**
 * What can be said of a project without a database: whether its SQL, its structure and its own file
 * agree with what it describes, and which column feeds which. {@link
 * dev.reconcile.app.validation.DesiredNames} is the desired schema as SQL sees it; the checks ask
 * it. What nobody here can know, such as a relation that the project does not describe and need
 * not, is not accused.
 */
@NullMarked
package dev.reconcile.app.validation;

import org.jspecify.annotations.NullMarked;
