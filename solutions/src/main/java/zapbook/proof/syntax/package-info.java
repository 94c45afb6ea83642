/**
 * Compares Java texts: as tokens ({@link zapbook.proof.syntax.Tokens}), member by member
 * ({@link zapbook.proof.syntax.Members}) and along a chain of classes
 * ({@link zapbook.proof.syntax.Lineage}).
 */
package zapbook.proof.syntax;
