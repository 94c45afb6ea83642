/**
 * What the exercises' tests do not notice, and why that is right.
 *
 * <pre>
 *   mutations.xml  ──▶ Mutations     small changes of the answers' bytecode that all tests
 *                         │          survived; written by the profile mutation of this module
 *   survivors.txt  ──▶ Survivors     those that are explained
 *                         │
 *                     CheckSurvivors one without an explanation fails, and so does an
 *                                    explanation of nothing
 * </pre>
 */
package zapbook.proof.mutation;
