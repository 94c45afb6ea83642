/**
 * The differential test: a machine under random operations, held against
 * a model that knows no page table at all.
 *
 * <pre>
 *   seed --> Setup       which machine
 *        --> Generator   Operations, as data
 *                |
 *              World     does each on the machine and on the Model,
 *                |       and compares; MmuAudit and FlushWatch look on
 *                v
 *             Failure    shrunk by Shrinker; its text can be replayed
 * </pre>
 *
 * <p>{@link zapbook.oracle.Differential} is the way in. It takes whatever
 * makes an MMU: a stage, or a learner's class.
 */
package zapbook.oracle;
